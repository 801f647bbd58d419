// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include <QTextEdit>

#include "core/lessons/prose.h"

namespace rope {

/// The text of a lesson as a widget: as high as its text at the present width, selectable, read out as plain text. It scrolls
/// nothing itself; put it into a scroll area. Colours are the palette's.
class ProseView : public QTextEdit
{
public:
    explicit ProseView(QWidget* parent = nullptr);

    void setProse(std::vector<ProseBlock> blocks);
    /// The scene whose numbers stand beneath formulas; one without problems. Without any, formulas stand alone.
    void setScene(const Scene& scene);
    void setTextSize(double points);
    /// What a screen reader says; formulas by their line with numbers, or by name.
    QString spokenText() const;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    void rebuild();
    void fitHeight();

    std::vector<ProseBlock> m_blocks;
    std::shared_ptr<const Quantities> m_quantities;
    double m_points = 0; ///< 0: the widget's font
};

} // namespace rope
