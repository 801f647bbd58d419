// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_cell.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QKeyEvent>
#include <QPixmap>
#include <QShowEvent>
#include <QVBoxLayout>

#include "core/model/problem.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/figures/cell_header.h"
#include "ui/figures/plot_picks.h"
#include "ui/plot/figure_mime.h"
#include "ui/plot/plot_view.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"

namespace rope {

namespace {

constexpr int dragWidth = 240; // of the picture under the pointer

void showPin(PlotView& plot, int pin, bool visible)
{
    const std::string id = "pin:" + std::to_string(pin);
    for (const Series& s : plot.figure().series)
        if (const QString shown = QString::fromStdString(s.id); s.id == id && plot.isSeriesVisible(shown) != visible)
            plot.setSeriesVisible(shown, visible);
}

} // namespace

FigureCell::FigureCell(SceneStore& store, AppTheme& theme, const std::string& figureId, QWidget* parent)
    : Card(parent), m_store(store), m_theme(theme), m_kind(findFigure(figureId))
{
    if (!m_kind)
        m_kind = &figureKinds().front();
    setObjectName(QStringLiteral("figureCell"));
    setMinimumWidth(190); // three beside both panels on a small screen
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(2);
    m_plot = new PlotView(this);
    m_plot->installEventFilter(this);
    m_plot->setNamesPins(false); // the workspace does, once for all
    m_picks = new PlotPicks(store, *m_plot, *m_kind);
    createHeader();
    column->addWidget(m_header);
    column->addWidget(m_plot, 1);
    createBusy();
    connect(&store, &SceneStore::changed, this, &FigureCell::update);
    connect(&store, &SceneStore::heldChanged, this, &FigureCell::holdStill);
    connect(&store, &SceneStore::labChanged, this, [this] {
        if (m_kind->usesLab)
            ask();
    });
    connect(&theme, &AppTheme::changed, this, [this] { m_plot->setTheme(m_theme.plot()); });
    connect(&m_runner, &FigureRunner::ready, this, &FigureCell::showFigure);
    connect(&m_runner, &FigureRunner::failed, this, &FigureCell::message);
    connect(m_plot, &PlotView::viewChanged, this, &FigureCell::ask);
    connect(m_plot, &PlotView::hovered, this, &FigureCell::hovered);
    connect(m_plot, &PlotView::painted, this, [this] {
        m_unpainted = false;
        // A colour scale takes room that was not known when the first figure of its kind was asked for.
        if (!m_waiting && std::exchange(m_laidOut, m_kind) != m_kind)
            ask();
        Q_EMIT painted();
    });
    m_plot->setTheme(m_theme.plot());
}

void FigureCell::createHeader()
{
    m_header = new CellHeader(m_store, m_theme, *m_kind, this);
    m_header->offerMenuOn(m_plot);
    connect(m_header, &CellHeader::figureChosen, this, [this](const std::string& id) {
        setFigureId(id);
        Q_EMIT figureChanged(m_kind->id);
    });
    connect(m_header, &CellHeader::optionChosen, this, &FigureCell::setOption);
    connect(m_header, &CellHeader::pageAsked, this, &FigureCell::showPage);
    connect(m_header, &CellHeader::copyAsked, this, &FigureCell::copy);
    connect(m_header, &CellHeader::exportAsked, this, &FigureCell::exportRequested);
    connect(m_header, &CellHeader::hearAsked, this, &FigureCell::hearRequested);
    connect(m_header, &CellHeader::zoomResetAsked, m_plot, &PlotView::resetZoom);
    connect(m_header, &CellHeader::maximiseAsked, this, &FigureCell::maximiseRequested);
    connect(m_header, &CellHeader::dragged, this, &FigureCell::drag);
    m_plot->setAccessibleName(translated(m_kind->title));
}

void FigureCell::setFigureId(const std::string& id)
{
    const FigureKind* kind = findFigure(id);
    if (!kind || kind == m_kind)
        return;
    m_kind = kind;
    m_runner.cancel();
    m_plot->setFigure(Figure()); // no old picture under a new name
    m_header->setKind(*m_kind);
    m_picks->setKind(*m_kind);
    m_plot->setAccessibleName(translated(m_kind->title));
    update();
}

void FigureCell::setOption(const std::string& optionId, const std::string& choice)
{
    Scene next = m_store.scene();
    next.figureOptions[m_kind->id + "." + optionId] = choice;
    m_store.edit(next, translated(std::ranges::find(m_kind->options, optionId, &FigureOption::id)->label));
    m_store.endGesture();
}

void FigureCell::update()
{
    m_header->showChoices();
    ask();
}

/// For the figure as it is needed now; nothing where that has been asked for.
void FigureCell::ask()
{
    if (!isVisible())
        return;
    const Scene& scene = m_store.scene();
    m_plot->setCursor(Meaning::Pair, scene.selectedPair);
    m_plot->setCursor(Meaning::Position, double(scene.position));
    m_plot->setCursor(Meaning::Distance, double(scene.distance));
    m_plot->setCursor(Meaning::Key, double(scene.position - scene.distance));
    FigureView view = m_plot->view();
    view.held = m_start;
    if (m_start)
        view.shape = m_startShape;
    else if (!m_kind->usesShape)
        view.shape = FigureView().shape; // nothing to compute anew when only that has changed
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
    m_startShape = m_plot->view().shape;
    m_plot->setGhost(m_start);
    if (!held)
        ask();
}

bool FigureCell::isCurrent() const
{
    // Not the view: a few columns more or fewer do not make a figure another scene's.
    return !m_waiting && m_runner.hasAskedFor(*m_kind, m_store.checked());
}

bool FigureCell::isPainted() const
{
    return isCurrent() && (!m_unpainted || m_plot->visibleRegion().isEmpty());
}

void FigureCell::showFigure(const std::shared_ptr<const Figure>& figure, const std::shared_ptr<CurvePicture>& curves)
{
    m_waiting = m_runner.isBusy();
    m_busy->hide(); // in a drag one figure follows the other: what has just come is not covered
    if (m_waiting)
        m_slow.start();
    else
        m_slow.stop();
    // An equal figure is not painted again.
    m_unpainted = m_unpainted || !(*figure == m_plot->figure());
    // What is worth following with the eye: the same marks under another method, model or spread. A number of a model
    // that is changed marks its name as edited: it is the same model to the eye.
    const Scene& scene = m_store.scene();
    Switched now{scene.name.substr(0, scene.name.find(',')), scene.active.method, scene.active.thetaMode};
    const bool switched = std::exchange(m_switched, now) != now;
    if (switched && !m_start)
        m_plot->moveTo(figure, curves, m_theme.motionMs());
    else
        m_plot->setFigure(figure, curves);
    if (!m_hiddenPins.empty())
        hidePins();
    m_header->setExplanation(translated(figure->explanation));
    // New tick labels may have changed the width of the plot area, and with it what is wanted.
    ask();
}

void FigureCell::setHiddenPins(const std::set<int>& pins)
{
    const std::set<int> before = std::exchange(m_hiddenPins, pins);
    for (const int pin : before)
        if (!pins.contains(pin))
            showPin(*m_plot, pin, true);
    hidePins();
}

void FigureCell::hidePins()
{
    for (const int pin : m_hiddenPins)
        showPin(*m_plot, pin, false);
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

void FigureCell::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    update();
}

void FigureCell::setPresenting(bool presenting, double points, double leastPixels)
{
    m_header->setVisible(!presenting);
    m_plot->setCaptioned(!presenting);
    setTextSize(points, leastPixels);
}

void FigureCell::setTextSize(double points, double leastPixels)
{
    m_plot->setTextSize(points, leastPixels);
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
