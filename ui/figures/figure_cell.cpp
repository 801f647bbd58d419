// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_cell.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QDrag>
#include <QKeyEvent>
#include <QMenu>
#include <QPixmap>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/model/problem.h"
#include "core/model/two_pi.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/figures/figure_chooser.h"
#include "ui/plot/figure_mime.h"
#include "ui/plot/plot_view.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/drag_handle.h"
#include "ui/widgets/elided_box.h"

namespace rope {

namespace {

constexpr int leastChooser = 100; // pixels
constexpr int dragWidth = 240;    // of the picture under the pointer

/// As wide as its longest entry where there is room, and narrow where there is not: a cell must fit a small window.
void shrinkable(QComboBox* box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

bool isOfPin(const Series& s, int pin)
{
    return s.id == "pin:" + std::to_string(pin);
}

} // namespace

FigureCell::FigureCell(SceneStore& store, AppTheme& theme, const std::string& figureId, QWidget* parent)
    : QFrame(parent), m_store(store), m_theme(theme), m_kind(findFigure(figureId))
{
    if (!m_kind)
        m_kind = &figureKinds().front();
    setObjectName(QStringLiteral("figureCell"));
    setMinimumWidth(190); // three beside both panels on a small screen
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(2);
    createHeader();
    m_plot = new PlotView(this);
    m_plot->installEventFilter(this);
    m_plot->setNamesPins(false); // the workspace does, once for all
    column->addLayout(m_header);
    column->addWidget(m_plot, 1);
    createBusy();
    createOptions();
    connect(&store, &SceneStore::changed, this, &FigureCell::update);
    connect(&store, &SceneStore::heldChanged, this, &FigureCell::holdStill);
    connect(&store, &SceneStore::labChanged, this, [this] {
        if (m_kind->usesLab)
            update();
    });
    connect(&theme, &AppTheme::changed, this, &FigureCell::applyTheme);
    connect(&m_runner, &FigureRunner::ready, this, &FigureCell::showFigure);
    connect(&m_runner, &FigureRunner::failed, this, &FigureCell::message);
    connect(m_plot, &PlotView::viewChanged, this, &FigureCell::update);
    connect(m_plot, &PlotView::picked, this, &FigureCell::pick);
    connect(m_plot, &PlotView::tapped, this, &FigureCell::tap);
    connect(m_plot, &PlotView::markDragged, this, &FigureCell::dragMark);
    connect(m_plot, &PlotView::markReleased, &store, &SceneStore::endGesture);
    connect(m_plot, &PlotView::doubleClicked, this, &FigureCell::takeBackPick);
    connect(m_plot, &PlotView::hovered, this, &FigureCell::hovered);
    connect(m_plot, &PlotView::painted, this, [this] {
        m_unpainted = false;
        // A colour scale takes room that was not known when the first figure of its kind was asked for.
        if (!m_waiting && std::exchange(m_laidOut, m_kind) != m_kind)
            update();
        Q_EMIT painted();
    });
    applyTheme();
}

void FigureCell::createHeader()
{
    m_header = new QHBoxLayout;
    m_header->setSpacing(6);
    m_chooser = new FigureChooser(m_theme, this);
    m_chooser->setObjectName(QStringLiteral("chooser"));
    m_chooser->setAccessibleName(tr("Figure"));
    shrinkable(m_chooser);
    connect(m_chooser, &QComboBox::activated, this, [this] {
        setFigureId(m_chooser->currentData().toString().toStdString());
        Q_EMIT figureChanged(m_kind->id);
    });
    createMenu();
    m_header->addWidget(m_chooser, 10);
    m_header->addStretch(1);
    m_handle = new DragHandle(this);
    setTip(m_handle, tr("Drag the figure into another program"));
    m_handle->setAccessibleName(tr("Drag the figure out"));
    connect(m_handle, &DragHandle::dragged, this, &FigureCell::drag);
    m_header->addWidget(m_handle);
    m_header->addWidget(m_menu);
}

void FigureCell::createMenu()
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
    connect(menu, &QMenu::aboutToShow, this, &FigureCell::fillOptionMenu);
    menu->addAction(tr("About this figure…"), this, &FigureCell::showPage);
    menu->addAction(tr("Copy figure"), this, &FigureCell::copy);
    menu->addAction(tr("Export figure…"), this, &FigureCell::exportRequested);
    QAction* hear = menu->addAction(tr("Hear the curve, or stop"), this, &FigureCell::hearRequested);
    setTip(hear, tr("Time goes along the x axis from left to right, the pitch follows the curve: 220 Hz at the lower "
                    "end of its axis, two octaves more at the upper"));
    menu->addSeparator();
    menu->addAction(tr("Reset zoom"), this, [this] { m_plot->resetZoom(); });
    menu->addAction(tr("Fill the window"), this, &FigureCell::maximiseRequested);
    m_menu->setMenu(menu);
}

void FigureCell::createOptions()
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
    m_header->insertWidget(1, m_options);
    const QSignalBlocker quiet(m_chooser);
    m_chooser->setCurrentIndex(m_chooser->findData(QString::fromStdString(m_kind->id)));
    m_plot->setAccessibleName(translated(m_kind->title));
}

QWidget* FigureCell::makeChoiceBox(const FigureOption& option)
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
            [this, box, id = option.id] { setOption(id, box->currentData().toString().toStdString()); });
    return box;
}

void FigureCell::addButtons(const FigureOption& option, QHBoxLayout* line)
{
    m_buttons = new QWidget(m_options);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    line->addWidget(m_buttons);
    auto* group = new QButtonGroup(m_buttons);
    for (const FigureChoice& choice : option.choices) {
        auto* button = new QToolButton(m_buttons);
        button->setObjectName(QStringLiteral("choice"));
        button->setProperty("option", QString::fromStdString(option.id));
        button->setProperty("choice", QString::fromStdString(choice.id));
        button->setText(translated(choice.label));
        setTip(button, translated(option.help));
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, option = option.id, id = choice.id] { setOption(option, id); });
    }
}

void FigureCell::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitHeader();
}

/// The options of the figure as buttons, else as boxes, else in the menu: whatever shows every word whole.
void FigureCell::fitHeader()
{
    const QMargins margins = layout()->contentsMargins();
    const int gap = m_header->spacing();
    m_menu->setText(QStringLiteral("⋯"));
    const int whole = width() - margins.left() - margins.right() - m_menu->sizeHint().width() - 2 * gap;
    const int handle = m_handle->sizeHint().width() + gap;
    const bool hasHandle = !m_presenting && whole - handle >= m_chooser->wholeWidth(); // words come before it
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
    m_options->setVisible(!m_presenting && !m_inMenu);
    if (!m_inMenu)
        return;
    const int dots = m_menu->sizeHint().width();
    m_menu->setText(tr("Options"));
    if (m_menu->sizeHint().width() - dots > left)
        m_menu->setText(QStringLiteral("⋯"));
}

ElidedBox* FigureCell::optionBox(const FigureOption& option) const
{
    return m_options->findChild<ElidedBox*>(QString::fromStdString(option.id));
}

/// Options that have no room beside the chooser come first in the menu.
void FigureCell::fillOptionMenu()
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
            QAction* action = choices->addAction(translated(choice.label), this,
                                                 [this, option = option.id, id = choice.id] { setOption(option, id); });
            action->setCheckable(true);
            action->setChecked(optionOf(m_store.scene(), *m_kind, option.id) == choice.id);
        }
        menu->insertMenu(before, choices);
        m_menuOptions << choices;
    }
    m_menuOptions << menu->insertSeparator(before);
}

void FigureCell::setFigureId(const std::string& id)
{
    const FigureKind* kind = findFigure(id);
    if (!kind || kind == m_kind)
        return;
    m_kind = kind;
    m_runner.cancel();
    m_plot->setFigure(Figure()); // no old picture under a new name
    createOptions();
    update();
}

void FigureCell::setOption(const std::string& optionId, const std::string& choice)
{
    Scene next = m_store.scene();
    next.figureOptions[m_kind->id + "." + optionId] = choice;
    const auto option = std::ranges::find(m_kind->options, optionId, &FigureOption::id);
    m_store.edit(next, translated(option->label));
    m_store.endGesture();
}

void FigureCell::update()
{
    for (QToolButton* button : m_options->findChildren<QToolButton*>(QStringLiteral("choice")))
        button->setChecked(optionOf(m_store.scene(), *m_kind, button->property("option").toString().toStdString()) ==
                           button->property("choice").toString().toStdString());
    for (const FigureOption& option : m_kind->options) {
        ElidedBox* box = optionBox(option);
        box->setCurrentIndex(box->findData(QString::fromStdString(optionOf(m_store.scene(), *m_kind, option.id))));
    }
    fitHeader();
    if (!isVisible())
        return;
    showSelection();
    FigureView view = m_plot->view();
    view.held = m_start;
    if (m_runner.request(*m_kind, m_store.checked(), view, m_plot->curvesAhead(), m_store.lab())) {
        m_waiting = true;
        if (!m_slow.isActive() && m_busy->isHidden())
            m_slow.start();
    }
}

/// What is shown stays where it is while a control is held, with a faint copy of how it began.
void FigureCell::holdStill(bool held)
{
    m_plot->finishMoving();
    m_start = held ? m_plot->sharedFigure() : nullptr;
    m_plot->setGhost(m_start);
    if (!held)
        update();
}

void FigureCell::showSelection()
{
    m_plot->setCursor(Meaning::Pair, m_store.scene().selectedPair);
    m_plot->setCursor(Meaning::Position, double(m_store.scene().position));
    m_plot->setCursor(Meaning::Distance, double(m_store.scene().distance));
    m_plot->setCursor(Meaning::Key, double(m_store.scene().position - m_store.scene().distance));
}

bool FigureCell::isCurrent() const
{
    // Not the view: a few columns more or fewer do not make a figure another scene's.
    return !m_waiting && m_runner.hasAskedFor(*m_kind, m_store.checked());
}

void FigureCell::showFigure(const std::shared_ptr<const Figure>& figure, const std::shared_ptr<CurvePicture>& curves)
{
    m_waiting = m_runner.isBusy();
    if (!m_waiting) {
        m_slow.stop();
        m_busy->hide();
    }
    // An equal figure is not painted again.
    m_unpainted = m_unpainted || !(*figure == m_plot->figure());
    // What is worth following with the eye: the same marks under another method, model or spread.
    const Scene& scene = m_store.scene();
    // A number of a model that is changed marks its name as edited: it is the same model to the eye.
    Switched now{scene.name.substr(0, scene.name.find(',')), scene.active.method, scene.active.thetaMode};
    const bool switched = std::exchange(m_switched, now) != now;
    if (switched && !m_start)
        m_plot->moveTo(figure, curves, m_theme.motionMs());
    else
        m_plot->setFigure(figure, curves);
    if (!m_hiddenPins.empty())
        hidePins();
    setTip(m_chooser, translated(figure->explanation));
    // New tick labels may have changed the width of the plot area, and with it what is wanted.
    update();
}

void FigureCell::setHiddenPins(const std::set<int>& pins)
{
    const std::set<int> before = std::exchange(m_hiddenPins, pins);
    for (const int pin : before)
        if (!pins.contains(pin))
            for (const Series& s : m_plot->figure().series)
                if (isOfPin(s, pin))
                    m_plot->setSeriesVisible(QString::fromStdString(s.id), true);
    hidePins();
}

void FigureCell::hidePins()
{
    for (const Series& s : m_plot->figure().series)
        for (const int pin : m_hiddenPins)
            if (const QString id = QString::fromStdString(s.id); isOfPin(s, pin) && m_plot->isSeriesVisible(id))
                m_plot->setSeriesVisible(id, false);
}

void FigureCell::createBusy()
{
    constexpr int worthSayingMs = 250;
    m_busy = new PlainLabel(tr("Computing…"), m_plot);
    m_busy->setObjectName(QStringLiteral("busy"));
    m_busy->setMargin(6);
    m_busy->setAutoFillBackground(true);
    m_busy->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_busy->hide();
    m_slow.setSingleShot(true);
    m_slow.setInterval(worthSayingMs);
    connect(&m_slow, &QTimer::timeout, this, &FigureCell::showBusy);
    connect(&m_runner, &FigureRunner::failed, m_busy, &QWidget::hide);
}

void FigureCell::showBusy()
{
    if (!m_waiting)
        return;
    m_busy->adjustSize();
    m_busy->move((m_plot->width() - m_busy->width()) / 2, (m_plot->height() - m_busy->height()) / 2);
    m_busy->show();
}

/// The first click of a double click has picked something, which nobody wanted.
void FigureCell::takeBackPick()
{
    if (!m_lastPick.isValid() || m_lastPick.elapsed() > QApplication::doubleClickInterval())
        return;
    Scene next = m_store.scene();
    next.selectedPair = m_beforePick.selectedPair;
    next.position = m_beforePick.position;
    next.distance = m_beforePick.distance;
    m_store.edit(next, tr("Selection")); // merges with the pick into no step at all
    m_lastPick.invalidate();
}

void FigureCell::dragMark(int pair, double y)
{
    const MarkDrag drag = m_plot->figure().drag;
    Scene next = m_store.scene();
    std::vector<double>& theta = next.active.customTheta;
    if (drag == MarkDrag::None || next.active.thetaMode != ThetaMode::Custom || pair < 1 ||
        pair > static_cast<int>(theta.size()) || !(y > 0))
        return;
    theta[static_cast<std::size_t>(pair) - 1] = drag == MarkDrag::Period ? twoPi / y : y;
    markEdited(next);
    m_store.edit(next, tr("List of θ"));
}

void FigureCell::pick(Meaning meaning, double value)
{
    Scene next = m_store.scene();
    if (!m_lastPick.isValid() || m_lastPick.elapsed() > QApplication::doubleClickInterval())
        m_beforePick = next;
    m_lastPick.start();
    if (meaning == Meaning::Pair)
        next.selectedPair = static_cast<int>(std::lround(value));
    else if (meaning == Meaning::Position)
        next.position = std::max<std::int64_t>(0, std::llround(value));
    else if (meaning == Meaning::Distance)
        next.distance = std::max<std::int64_t>(0, std::llround(value));
    else if (meaning == Meaning::Key)
        next.distance = std::max<std::int64_t>(0, next.position - std::llround(value));
    else
        return;
    // One name for all: a click on a map picks along both axes and is one step.
    m_store.edit(next, tr("Selection"));
}

/// Where a click chooses among the figure's options, as a head out of the overview of all.
void FigureCell::tap(double x, double y)
{
    if (!m_kind->chosenAt)
        return;
    Scene next = m_store.scene();
    for (const auto& [option, choice] : m_kind->chosenAt(next, x, y))
        next.figureOptions[m_kind->id + "." + option] = choice;
    m_store.edit(next, translated(m_kind->title));
    m_store.endGesture();
}

void FigureCell::applyTheme()
{
    m_plot->setTheme(m_theme.plot());
}

void FigureCell::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    update();
}

void FigureCell::setPresenting(bool presenting, double points)
{
    m_presenting = presenting;
    m_chooser->setVisible(!presenting);
    m_menu->setVisible(!presenting);
    fitHeader();
    setTextSize(points);
}

void FigureCell::setTextSize(double points)
{
    m_plot->setTextSize(points);
}

void FigureCell::showPage()
{
    showFigurePage(m_store, *m_kind, window());
}

/// F1 asks about the figure that has the keyboard; elsewhere it shows all keys.
bool FigureCell::eventFilter(QObject* watched, QEvent* event)
{
    const bool asked = watched == m_plot &&
                       (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
                       static_cast<QKeyEvent*>(event)->matches(QKeySequence::HelpContents);
    if (!asked)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        showPage();
    return true;
}

FigureMime* FigureCell::mimeData() const
{
    ExportLook look;
    look.size = m_plot->size();
    look.theme = m_theme.plot();
    look.scale = 2;
    return new FigureMime(m_plot->figureAsSeen(), look);
}

void FigureCell::copy()
{
    QApplication::clipboard()->setMimeData(mimeData());
    Q_EMIT message(tr("The figure is on the clipboard: as a picture, as vectors, and its numbers"));
}

void FigureCell::drag()
{
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeData());
    const QPixmap picture = m_plot->grab();
    drag->setPixmap(picture.scaledToWidth(qRound(dragWidth * picture.devicePixelRatio()), Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}

} // namespace rope
