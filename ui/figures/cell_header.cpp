// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/cell_header.h"

#include <algorithm>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include "core/figures/figure_list.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/figures/figure_chooser.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/drag_handle.h"
#include "ui/widgets/elided_box.h"
#include "ui/widgets/tab_order.h"

namespace rope {

namespace {

constexpr int leastChooser = 100; // pixels

/// As wide as its longest entry where there is room, and narrow where there is not: a cell must fit a small window.
void shrinkable(QComboBox* box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

} // namespace

CellHeader::CellHeader(SceneStore& store, AppTheme& theme, const FigureKind& kind, QWidget* parent)
    : QWidget(parent), m_store(store), m_kind(&kind)
{
    m_line = new QHBoxLayout(this);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(6);
    m_chooser = new FigureChooser(theme, this);
    m_chooser->setObjectName(QStringLiteral("chooser"));
    m_chooser->setAccessibleName(tr("Figure"));
    shrinkable(m_chooser);
    connect(m_chooser, &QComboBox::activated, this,
            [this] { Q_EMIT figureChosen(m_chooser->currentData().toString().toStdString()); });
    createMenu();
    m_line->addWidget(m_chooser, 10);
    m_line->addStretch(1);
    m_handle = new DragHandle(this);
    setTip(m_handle, tr("Drag the figure into another program"));
    m_handle->setAccessibleName(tr("Drag the figure out"));
    connect(m_handle, &DragHandle::dragged, this, &CellHeader::dragged);
    m_line->addWidget(m_handle);
    m_line->addWidget(m_menu);
    createOptions();
}

void CellHeader::setKind(const FigureKind& kind)
{
    m_kind = &kind;
    createOptions();
}

void CellHeader::setExplanation(const QString& text)
{
    setTip(m_chooser, text);
}

void CellHeader::createMenu()
{
    m_menu = new QToolButton(this);
    m_menu->setObjectName(QStringLiteral("cellMenu"));
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setAutoRaise(true);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Figure menu"));
    setTip(m_menu, tr("About the figure, copy, export, reset the zoom, full window"));
    auto* menu = new QMenu(m_menu);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, &CellHeader::fillOptionMenu);
    menu->addAction(tr("About this figure…"), this, &CellHeader::pageAsked);
    menu->addAction(tr("Copy figure"), this, &CellHeader::copyAsked);
    menu->addAction(tr("Export figure…"), this, &CellHeader::exportAsked);
    QAction* hear = menu->addAction(tr("Hear the curve, or stop"), this, &CellHeader::hearAsked);
    setTip(hear, tr("Time goes along the x axis from left to right, the pitch follows the curve: 220 Hz at the lower "
                    "end of its axis, two octaves more at the upper"));
    menu->addSeparator();
    menu->addAction(tr("Reset zoom"), this, &CellHeader::zoomResetAsked);
    menu->addAction(tr("Fill the window"), this, &CellHeader::maximiseAsked);
    m_menu->setMenu(menu);
}

void CellHeader::offerMenuOn(QWidget* figure)
{
    figure->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(figure, &QWidget::customContextMenuRequested, this, [this, figure](QPoint at) {
        if (isVisible()) // there is no menu in a lecture room
            m_menu->menu()->popup(figure->mapToGlobal(at));
    });
}

void CellHeader::createOptions()
{
    delete m_options;
    m_options = new QWidget(this);
    auto* line = new QHBoxLayout(m_options);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    m_buttons = nullptr;
    if (m_kind->options.size() == 1 && m_kind->options.front().choices.size() <= 3)
        addButtons(m_kind->options.front(), line);
    for (const FigureOption& option : m_kind->options)
        line->addWidget(makeChoiceBox(option), 1);
    m_line->insertWidget(1, m_options);
    tabThrough(m_chooser, m_options);
    const QSignalBlocker quiet(m_chooser);
    m_chooser->setCurrentIndex(m_chooser->findData(QString::fromStdString(m_kind->id)));
}

QWidget* CellHeader::makeChoiceBox(const FigureOption& option)
{
    auto* box = new ElidedBox(m_options);
    box->setObjectName(QString::fromStdString(option.id));
    box->setAccessibleName(translated(option.label));
    shrinkable(box);
    setTip(box, translated(option.help));
    for (const FigureChoice& choice : option.choices)
        box->addItem(tr("%1: %2").arg(translated(option.label), translated(choice.label)),
                     QString::fromStdString(choice.id));
    connect(box, &QComboBox::activated, this,
            [this, box, id = option.id] { Q_EMIT optionChosen(id, box->currentData().toString().toStdString()); });
    return box;
}

void CellHeader::addButtons(const FigureOption& option, QHBoxLayout* line)
{
    m_buttons = new QWidget(m_options);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    line->addWidget(m_buttons);
    auto* group = new QButtonGroup(m_buttons);
    for (const FigureChoice& choice : option.choices) {
        auto* button = new ChoiceButton(m_buttons);
        button->setObjectName(QStringLiteral("choice"));
        button->setProperty("option", QString::fromStdString(option.id));
        button->setProperty("choice", QString::fromStdString(choice.id));
        button->setText(translated(choice.label));
        setTip(button, translated(option.help));
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, option = option.id, id = choice.id] { Q_EMIT optionChosen(option, id); });
    }
}

void CellHeader::showChoices()
{
    for (QToolButton* button : m_options->findChildren<QToolButton*>(QStringLiteral("choice")))
        button->setChecked(optionOf(m_store.scene(), *m_kind, button->property("option").toString().toStdString()) ==
                           button->property("choice").toString().toStdString());
    for (const FigureOption& option : m_kind->options) {
        ElidedBox* box = optionBox(option);
        box->setCurrentIndex(box->findData(QString::fromStdString(optionOf(m_store.scene(), *m_kind, option.id))));
    }
    fit();
}

void CellHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The options of the figure as buttons, else as boxes, else in the menu: whatever shows every word whole.
void CellHeader::fit()
{
    const int gap = m_line->spacing();
    const int dots = widthOfMenu(QStringLiteral("⋯"));
    const int whole = width() - dots - 2 * gap;
    const int handle = m_handle->sizeHint().width() + gap;
    const bool hasHandle = whole - handle >= m_chooser->wholeWidth(); // words come before it
    m_handle->setVisible(hasHandle);
    const int room = hasHandle ? whole - handle : whole;
    const int left = room - m_chooser->wholeWidth() - gap;
    int boxes = 0;
    for (const FigureOption& option : m_kind->options)
        if (matters(m_store.scene(), *m_kind, option))
            boxes += optionBox(option)->wholeWidth() + m_options->layout()->spacing();
    const bool asButtons = m_buttons && m_buttons->sizeHint().width() <= left;
    m_inMenu = !asButtons && boxes > left && boxes > 0;
    if (m_buttons)
        m_buttons->setVisible(asButtons);
    for (const FigureOption& option : m_kind->options) {
        ElidedBox* box = optionBox(option);
        box->setMinimumWidth(box->wholeWidth());
        box->setVisible(!asButtons && matters(m_store.scene(), *m_kind, option));
    }
    m_chooser->setMinimumWidth(std::max(leastChooser, std::min(room, m_chooser->wholeWidth())));
    m_options->setVisible(!m_inMenu);
    const bool says = m_inMenu && widthOfMenu(tr("Options")) - dots <= left;
    m_menu->setText(says ? tr("Options") : QStringLiteral("⋯"));
}

/// If the button said that; it is not told so, since another text lays out the window anew.
int CellHeader::widthOfMenu(const QString& text) const
{
    const auto wide = [metrics = m_menu->fontMetrics()](const QString& said) {
        return metrics.horizontalAdvance(said);
    };
    return m_menu->sizeHint().width() - wide(m_menu->text()) + wide(text);
}

ElidedBox* CellHeader::optionBox(const FigureOption& option) const
{
    return m_options->findChild<ElidedBox*>(QString::fromStdString(option.id));
}

/// Options that have no room beside the chooser come first in the menu.
void CellHeader::fillOptionMenu()
{
    qDeleteAll(m_menuOptions);
    m_menuOptions.clear();
    if (!m_inMenu)
        return;
    QMenu* menu = m_menu->menu();
    QAction* const before = menu->actions().constFirst();
    for (const FigureOption& option : m_kind->options) {
        if (!matters(m_store.scene(), *m_kind, option))
            continue;
        auto* choices = new QMenu(optionBox(option)->currentText(), menu);
        setTip(choices->menuAction(), translated(option.help));
        for (const FigureChoice& choice : option.choices) {
            QAction* action =
                choices->addAction(translated(choice.label), this,
                                   [this, option = option.id, id = choice.id] { Q_EMIT optionChosen(option, id); });
            action->setCheckable(true);
            action->setChecked(optionOf(m_store.scene(), *m_kind, option.id) == choice.id);
        }
        menu->insertMenu(before, choices);
        m_menuOptions << choices;
    }
    m_menuOptions << menu->insertSeparator(before);
}

} // namespace rope
