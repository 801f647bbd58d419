// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QTimer>

#include "ui/widgets/steady_scroll.h"

namespace rope {

class LessonEnd;
class StepPage;

/// Where the page of a step is read: what was said last is in sight, and in a lecture room its type is as large as
/// there is room for.
class StepScroll : public SteadyScroll
{
    Q_OBJECT

public:
    explicit StepScroll(QWidget* parent = nullptr);

    /// The page before goes. `asks`: its type leaves room for an answer.
    void setPage(StepPage* page, bool asks);
    void setEnd(LessonEnd* end);
    /// The size of labels; text to be read is a little larger.
    void setPoints(double points);
    void setPresenting(bool presenting);
    /// Chooses the type anew once all has its place: there is other room now, or there are other things on the page.
    void refit();
    /// What was said last, to be seen from its first line on; null: nothing any more.
    void keepInSight(QWidget* said);
    /// A long step, half a page at a time.
    void scroll(bool down);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void settle();
    void fitText(double largest);
    bool fits(double stretch);
    void show(const QWidget& said);

    StepPage* m_page = nullptr;
    LessonEnd* m_end = nullptr;
    QTimer m_settling;        ///< after what changed has been laid out
    bool m_refit = true;      ///< the type is to be chosen anew
    QPointer<QWidget> m_said; ///< what was said last
    double m_points = 0;
    bool m_asks = false;
    bool m_presenting = false;
};

} // namespace rope
