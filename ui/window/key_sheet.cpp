// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/key_sheet.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QKeySequence>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/reference/term_tips.h"

namespace rope {

namespace {

constexpr int longKeys = 20; // letters: what is longer may take two lines

/// What no menu says.
std::vector<KeyGroup> others()
{
    const auto tr = [](const char* text) { return KeySheet::tr(text); };
    return {
        {tr("In a figure"),
         {{tr("Zoom; with Ctrl: the values"), tr("wheel")},
          {tr("Move the visible part"), tr("drag, or Alt and arrows")},
          {tr("Show everything again"), tr("double click, or 0")},
          {tr("Zoom by keyboard"), tr("+ and −")},
          {tr("Point at a pair, position or distance in every figure"), tr("click")},
          {tr("Move that by 1, 10, 100"), tr("arrows, with Shift, with Ctrl")},
          {tr("Read the next point or cell where there is no cursor; the next curve"), tr("arrows")},
          {tr("About this figure"), tr("F1")},
          {tr("Hide a curve"), tr("click its legend entry, 1 to 9, or L and Space")},
          {tr("Copy, export and what else its menu has"), tr("right click, or the menu key")}}},
        {tr("In a number"),
         {{tr("Sensible steps"), tr("arrows up and down")}, {tr("Any number"), tr("16384, 1e6, 500k, 1/64, 3*4096")}}},
        {tr("In a list of pins or runs"),
         {{tr("Remove what is chosen"), QKeySequence(QKeySequence::Delete).toString(QKeySequence::NativeText)},
          {tr("Copy what is chosen"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)}}},
        {tr("In a lesson, and with a presenter's remote"),
         {{tr("Step on, or to the next screen"), tr("Page Down")},
          {tr("Step back, or to the screen before"), tr("Page Up")},
          {tr("Choose, check the answer"), tr("digits, Enter")},
          {tr("Put in order"), tr("Alt and arrows up and down")},
          {tr("Draw; begin anew"), tr("arrows; Del")},
          {tr("Leave"), tr("Esc")},
          {tr("Black screen in a presentation, and back"), tr("B or .")},
          {tr("Step on and back in a presentation"), tr("arrows, or Space and Backspace")},
          {tr("Show the answer in a presentation"), tr("A or Enter")},
          {tr("Notes for the lecturer in a presentation, and how long the step has taken"), tr("N")},
          {tr("A vote of the class in a presentation: letters count, T starts the clock, Enter goes on"), tr("Q")}}},
    };
}

QString table(const KeyGroup& group)
{
    QString rows = QStringLiteral("<tr><td colspan=\"2\"><b>%1</b></td></tr>").arg(group.title.toHtmlEscaped());
    for (const auto& [what, keys] : group.keys) {
        const QString lines = keys.size() < longKeys ? QStringLiteral("nowrap") : QStringLiteral("normal");
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td style=\"white-space: %2\">%3</td></tr>")
                    .arg(what.toHtmlEscaped(), lines, keys.toHtmlEscaped());
    }
    return QStringLiteral("<table cellpadding=\"1\">%1</table><br>").arg(rows);
}

/// About as many lines in either, so that a screen shows them all.
QString inTwoColumns(std::vector<KeyGroup> groups)
{
    std::ranges::move(others(), std::back_inserter(groups));
    const auto lines = [](const KeyGroup& group) { return group.keys.size() + 2; };
    std::size_t all = 0, so = 0;
    for (const KeyGroup& group : groups)
        all += lines(group);
    QString columns[2];
    for (const KeyGroup& group : groups) {
        columns[so < all / 2 ? 0 : 1] += table(group);
        so += lines(group);
    }
    return QStringLiteral("<table cellpadding=\"8\"><tr><td>%1</td><td>%2</td></tr></table>")
        .arg(columns[0], columns[1]);
}

} // namespace

KeySheet::KeySheet(std::vector<KeyGroup> menus, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    TermTips::leaveOut(this);
    setWindowTitle(tr("Keys and mouse"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* text = new MarkupLabel(this);
    text->setText(inTwoColumns(std::move(menus)));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(text);
    column->addWidget(scroll);
    // As wide as its lines where the screen has the room; else they wrap.
    const QSize natural = text->sizeHint() + QSize(style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2, 2);
    const QSize room = screen()->availableSize() * 9 / 10;
    if (natural.width() > room.width()) {
        text->setWordWrap(true);
        scroll->setWidgetResizable(true);
    }
    resize(natural.boundedTo(room));
}

} // namespace rope
