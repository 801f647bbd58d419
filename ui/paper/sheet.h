// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include <QString>

#include "core/lessons/prose/prose.h"
#include "ui/paper/page_flow.h"
#include "ui/paper/paper_figure.h"

class QTextDocument;

namespace rope {

/// A printed sheet as it is written, from top to bottom: dark on white, whatever the window looks like.
class Sheet
{
public:
    /// `width` of the column in pixels of 1/96 inch.
    explicit Sheet(double width) : m_width(width) {}

    void startPage() { m_startsPage = true; }
    /// Room above what follows, unless it begins a page.
    void space() { m_space = true; }
    /// What was written last stays with what follows.
    void stay() { m_boxes.back().keepWithNext = true; }
    void title(const QString& text);
    void heading(const QString& text); ///< never alone at the foot of a page
    void paragraph(const QString& text, bool quiet = false);
    /// A quiet line that stays with the figure beneath it.
    void caption(const QString& text);
    /// Lines for a name, a date and points in one row.
    void fields(const QString& name, const QString& date, const QString& points, const QString& of);
    /// A line that belongs to what follows: "Question 3".
    void label(const QString& text);
    /// Text of a lesson with its formulas; `filled`: with the numbers beneath them.
    void prose(const std::string& source, const Quantities& quantities, bool bold = false, bool filled = true);
    /// Two beside each other, one alone over the whole width; `captions` beneath.
    void figures(const std::vector<ShapedFigure>& figures, const QStringList& captions);
    /// An answer to tick: a ring, or a square where several may be right.
    void choice(const std::string& text, const Quantities& quantities, bool several);
    /// A line to write on, after `before` and before `after`.
    void blank(const QString& before, const QString& after = {});
    /// Lines to write on over the whole width, more of them where the page has room.
    void lines(int least);
    void contentsChapter(const QString& text);
    void contentsLine(const QString& text, const QString& page);

    /// All that follows until leaveQuestion() has a stripe beside it and stays on one page where it can.
    void enterQuestion();
    void leaveQuestion();

    const std::vector<FlowBox>& boxes() const { return m_boxes; }
    /// All the text in it, for tests and searching; formulas are U+FFFC.
    const QString& text() const { return m_text; }
    double width() const { return m_width; }

private:
    struct Look {
        int pixels = 13;
        bool bold = false;
        bool quiet = false;
    };
    using Paint = std::function<void(QPainter&, double more)>; ///< `more`: FlowBox::paint
    FlowBox& add(double height, double gap, Paint paint);
    FlowBox& addText(const QString& text, Look look, double gap);
    FlowBox& addDocument(std::shared_ptr<QTextDocument> document, double left, double gap,
                         std::function<void(QPainter&)> mark = {});
    void addRow(const std::vector<ShapedFigure>& row, const QStringList& captions);
    std::shared_ptr<QTextDocument> document(const QString& text, Look look, double width) const;
    double indent() const;

    double m_width;
    bool m_startsPage = false;
    bool m_space = false;
    bool m_inQuestion = false;
    bool m_firstOfQuestion = false;
    std::vector<FlowBox> m_boxes;
    QString m_text;
};

} // namespace rope
