// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/arrangements.h"
#include "core/lessons/task_controls.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/controls/room_sliders.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/figure_pictures.h"
#include "ui/figures/position_bar.h"
#include "ui/figures/workspace.h"
#include "ui/lesson_window.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/history.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/panel_scroll.h"
#include "ui/widgets/value_row.h"
#include "ui/widgets/value_slider.h"
#include "ui/window/main_window.h"
#include "ui/window/presentation.h"
#include "ui/window/settings_dialog.h"

using namespace rope;
using namespace rope::test;

/// Room for everything: in small windows, in large type and before an audience; and controls that lose nothing.
class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_room"); }
    void init();
    void panelsAreAsWideAsTheyNeed_data();
    void panelsAreAsWideAsTheyNeed();
    void panelsNeverPushTheWindow_data();
    void panelsNeverPushTheWindow();
    void messageCoversNeitherNumbersNorChooser();
    void figuresAreChosenFromPictures();
    void theGalleryIsLeft_data();
    void theGalleryIsLeft();
    void noOldPictureUnderANewName();
    void arrangementsAreOnTheToolBar();
    void textGrows();
    void slidersOfTheRoom();
    void sliderOfAMethod();
    void slidersFollowWhatIsShown();
    void anArrangementIsOneStep();
    void nothingToResetInAModelAsOpened();
    void blankScreen_data();
    void blankScreen();
    void resetGoesToTheModel();
    void methodStartsWhereItDoesSomething_data();
    void methodStartsWhereItDoesSomething();
    void vectorsComeBackWithTheirSize();
    void listIsKeptUntilItIsRight();
    void doubleClickResetsTheZoomAlone();
    void undoNamesTheControl();
    void aMarkIsDragged();

private:
    QWidget* controls() { return m_window->findChild<QDockWidget*>(QStringLiteral("controls"))->widget(); }
    SceneStore& store() { return m_window->store(); }
    bool settle();
    void change(const std::function<void(Scene&)>& what);

    std::unique_ptr<MainWindow> m_window;
};

void TestRoom::init()
{
    m_window = lessonWindow();
    QVERIFY(m_window);
    QVERIFY(settle());
}

bool TestRoom::settle()
{
    return QTest::qWaitFor(
        [this] { return std::ranges::all_of(m_window->workspace().cells(), &FigureCell::isPainted); }, 20000);
}

void TestRoom::change(const std::function<void(Scene&)>& what)
{
    Scene next = store().scene();
    what(next);
    QVERIFY(store().edit(next, QStringLiteral("test")));
    store().endGesture();
}

void TestRoom::panelsAreAsWideAsTheyNeed_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("method");
    for (const Method& method : methods())
        if (method.id != "longrope")
            QTest::newRow(method.id.c_str()) << QString() << QString::fromStdString(method.id);
    for (const ModelPreset& preset : modelPresets())
        QTest::newRow(preset.id.c_str()) << QString::fromStdString(preset.id) << QString();
}

void TestRoom::panelsAreAsWideAsTheyNeed()
{
    QFETCH(QString, model);
    QFETCH(QString, method);
    m_window->resize(1280, 720);
    if (!model.isEmpty())
        QVERIFY(m_window->models().openPreset(model));
    else
        change([&](Scene& s) { setMethod(s, method.toStdString()); });
    QCoreApplication::processEvents();
    auto* scroll = qobject_cast<QScrollArea*>(controls());
    QVERIFY(scroll);
    const int room = scroll->viewport()->width();
    QVERIFY2(scroll->widget()->width() <= room, qPrintable(QString::number(scroll->widget()->width())));
    for (const QWidget* each : scroll->widget()->findChildren<QWidget*>())
        if (each->isVisible()) {
            const int right = each->mapTo(scroll->widget(), QPoint(each->width(), 0)).x();
            QVERIFY2(right <= room, qPrintable(each->objectName() + u' ' + QString::number(right)));
        }
    QVERIFY2(m_window->width() <= 1280, qPrintable(QString::number(m_window->width())));
    QVERIFY2(scroll->width() <= 480, qPrintable(QString::number(scroll->width())));
}

void TestRoom::panelsNeverPushTheWindow_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("text");
    for (double text : {1.0, 1.25})
        for (Qt::Key key : {Qt::Key_F4, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8})
            QTest::addRow("F%d, %g", int(key) - int(Qt::Key_F1) + 1, text) << int(key) << text;
}

void TestRoom::panelsNeverPushTheWindow()
{
    QFETCH(int, key);
    QFETCH(double, text);
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->isCheckable() && action->text() == textScaleName(text))
            action->trigger();
    m_window->resize(1280, 720);
    m_window->workspace().setFigures(findArrangement(text == 1 ? "extension" : "overview")->figures);
    QTest::keyClick(m_window.get(), Qt::Key(key));
    QTRY_VERIFY(m_window->findChild<QDockWidget*>(QStringLiteral("side"))->isVisible());
    QCoreApplication::processEvents();
    QVERIFY2(m_window->width() <= 1280 && m_window->height() <= 720,
             qPrintable(QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())));
    QVERIFY(m_window->minimumSizeHint().height() <= 720);
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->isCheckable() && action->text() == textScaleName(1))
            action->trigger();
}

void TestRoom::messageCoversNeitherNumbersNorChooser()
{
    m_window->resize(1280, 720);
    auto* bar = m_window->findChild<MessageBar*>();
    bar->say(QStringLiteral("Something that is said at some length, so that it takes two lines of a window that is "
                            "small, or three of one that is smaller still, which it must not do at the top."));
    const QRect covered(bar->mapToGlobal(QPoint()), bar->size());
    QList<QWidget*> free = m_window->findChildren<QWidget*>(QStringLiteral("chooser"));
    free << m_window->findChildren<QWidget*>(QStringLiteral("card"));
    free << &m_window->workspace().position();
    QVERIFY(free.size() > 7);
    for (const QWidget* each : free)
        QVERIFY2(!covered.intersects(QRect(each->mapToGlobal(QPoint()), each->size())), qPrintable(each->objectName()));
}

void TestRoom::figuresAreChosenFromPictures()
{
    FigureCell* cell = m_window->workspace().cells().front();
    auto* chooser = cell->findChild<QComboBox*>(QStringLiteral("chooser"));
    chooser->showPopup();
    auto* gallery = chooser->findChild<QWidget*>(QStringLiteral("figureGallery"));
    QVERIFY(gallery && gallery->isVisible());
    for (const FigureKind& kind : figureKinds())
        QVERIFY2(gallery->findChild<QAbstractButton*>(QStringLiteral("figure.") + QString::fromStdString(kind.id)),
                 kind.id.c_str());
    for (FigureGroup group : figureGroups)
        QVERIFY(std::ranges::any_of(figureKinds(), [&](const FigureKind& kind) { return kind.group == group; }));
    FigurePictures& pictures = FigurePictures::of(m_window->theme());
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(figureKinds(), [&](const FigureKind& k) { return !pictures.picture(k.id).isNull(); }),
        60000);
    // Each shows something, those of the Lab too: not the empty frame.
    for (const FigureKind& kind : figureKinds()) {
        const QImage image = pictures.picture(kind.id).toImage();
        const QRgb paper = m_window->theme().plot().background.rgb();
        int painted = 0;
        for (int y = image.height() / 5; y < image.height() * 4 / 5; ++y)
            for (int x = image.width() / 5; x < image.width() * 4 / 5; ++x)
                painted += image.pixel(x, y) != paper ? 1 : 0;
        QVERIFY2(painted > 60, qPrintable(QStringLiteral("%1: %2").arg(kind.id.c_str()).arg(painted)));
    }
    auto* wanted = gallery->findChild<QAbstractButton*>(QStringLiteral("figure.phasors"));
    QTest::mouseClick(wanted, Qt::LeftButton);
    QCOMPARE(cell->figureId(), std::string("phasors"));
    QTRY_VERIFY(!chooser->findChild<QWidget*>(QStringLiteral("figureGallery")));
    QVERIFY(settle());
}

void TestRoom::theGalleryIsLeft_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Escape") << true;
    QTest::newRow("a click outside") << false;
}

/// Nothing is chosen by that.
void TestRoom::theGalleryIsLeft()
{
    QFETCH(bool, byKey);
    FigureCell* cell = m_window->workspace().cells().front();
    const std::string before = cell->figureId();
    auto* chooser = cell->findChild<QComboBox*>(QStringLiteral("chooser"));
    chooser->showPopup();
    QPointer<QWidget> gallery = chooser->findChild<QWidget*>(QStringLiteral("figureGallery"));
    QVERIFY(gallery && QTest::qWaitForWindowExposed(gallery));
    if (byKey)
        QTest::keyClick(gallery->focusWidget() ? gallery->focusWidget() : gallery.data(), Qt::Key_Escape);
    else {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^Mouse event at .* occurs outside")));
        QTest::mouseClick(gallery->windowHandle(), Qt::LeftButton, {}, {gallery->width() + 20, gallery->height() / 2});
    }
    QTRY_VERIFY(!gallery);
    QCOMPARE(cell->figureId(), before);
    chooser->showPopup(); // and it comes again
    QVERIFY(chooser->findChild<QWidget*>(QStringLiteral("figureGallery")));
    chooser->hidePopup();
}

void TestRoom::noOldPictureUnderANewName()
{
    FigureCell* cell = m_window->workspace().cells().front();
    QVERIFY(!(cell->plot()->figure() == Figure()));
    cell->setFigureId("bands");
    QVERIFY(cell->plot()->figure() == Figure()); // nothing, until it is there
    auto* busy = cell->findChild<QLabel*>(QStringLiteral("busy"));
    QVERIFY(busy);
    QVERIFY(settle());
    QCOMPARE(cell->plot()->figure().id, std::string("bands"));
    QVERIFY(!busy->isVisible());
}

void TestRoom::arrangementsAreOnTheToolBar()
{
    auto* button = m_window->findChild<QToolBar*>(QStringLiteral("tools"))
                       ->findChild<QToolButton*>(QStringLiteral("arrangements"));
    QVERIFY(button && button->menu());
    for (QAction* action : button->menu()->actions())
        if (action->text() == QStringLiteral("Identical θ"))
            action->trigger();
    QCOMPARE(m_window->workspace().figures(), findArrangement("identical")->figures);
    QCOMPARE(store().scene().active.thetaMode, ThetaMode::Identical);
}

void TestRoom::textGrows()
{
    auto* value = m_window->findChildren<QLabel*>(QRegularExpression(QStringLiteral("^value\\."))).first();
    const double before = value->font().pointSizeF(), own = QApplication::font().pointSizeF();
    PlotView* plot = m_window->workspace().cells().front()->plot();
    const int area = plot->pixelOf(1, 1e4).x();
    const auto choose = [&](double scale) {
        for (QAction* action : m_window->findChildren<QAction*>())
            if (action->isCheckable() && action->text() == textScaleName(scale))
                action->trigger();
    };
    choose(1.5);
    QVERIFY(settle());
    QCOMPARE(QApplication::font().pointSizeF(), 1.5 * own);
    QTRY_VERIFY2(value->font().pointSizeF() > 1.4 * before,
                 qPrintable(QStringLiteral("%1, before %2, beside a card of %3")
                                .arg(value->font().pointSizeF())
                                .arg(before)
                                .arg(value->parentWidget()->font().pointSizeF())));
    QTRY_VERIFY(plot->pixelOf(1, 1e4).x() > area); // its labels take more room
    choose(1);
    QCOMPARE(QApplication::font().pointSizeF(), own);
}

void TestRoom::slidersOfTheRoom()
{
    QVERIFY(!m_window->roomSliders().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    RoomSliders& room = m_window->roomSliders();
    QVERIFY(room.isVisible());
    auto* slider = room.findChild<ValueSlider*>(QStringLiteral("roomSlider.0"));
    QCOMPARE(room.driven(0), QStringLiteral("base"));
    auto* value = room.findChild<QLabel*>(QStringLiteral("roomValue.0"));
    QVERIFY(value->font().pointSizeF() > 1.25 * QApplication::font().pointSizeF());
    slider->setValue(slider->value() + 5);
    QVERIFY(store().scene().active.base > 10000);
    QCOMPARE(value->text(), QStringLiteral("b = 30,000"));
    // Another thing to drag, and a second one.
    auto* what = room.findChild<QComboBox*>(QStringLiteral("roomWhat.0"));
    what->setCurrentIndex(what->findData(QStringLiteral("head_dim")));
    Q_EMIT what->activated(what->currentIndex());
    slider->setValue(slider->minimum());
    QCOMPARE(store().scene().active.headDim, 2);
    QVERIFY(!room.findChild<ValueSlider*>(QStringLiteral("roomSlider.1"))->isVisible());
    room.findChild<QToolButton*>(QStringLiteral("secondSlider"))->click();
    auto* second = room.findChild<ValueSlider*>(QStringLiteral("roomSlider.1"));
    QVERIFY(second->isVisible());
    second->setValue(77);
    QCOMPARE(store().scene().position, 77);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!room.isVisible());
}

void TestRoom::sliderOfAMethod()
{
    change([](Scene& s) { setMethod(s, "yarn"); });
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    RoomSliders& room = m_window->roomSliders();
    auto* what = room.findChild<QComboBox*>(QStringLiteral("roomWhat.0"));
    QVERIFY(what->findData(QStringLiteral("tunable.beta_fast")) >= 0);
    room.drive(0, QStringLiteral("tunable.factor"));
    auto* slider = room.findChild<ValueSlider*>(QStringLiteral("roomSlider.0"));
    slider->setValue(slider->maximum());
    QVERIFY(store().scene().active.tunables.contains("factor"));
    // A method without it: the slider goes back to what every RoPE has.
    change([](Scene& s) { setMethod(s, "none"); });
    QCOMPARE(room.driven(0), QStringLiteral("base"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
}

/// The slider begins with what is shown; what a lesson holds or the spread makes idle is not offered.
void TestRoom::slidersFollowWhatIsShown()
{
    RoomSliders& room = m_window->roomSliders();
    const auto offers = [&](const char* name) {
        return room.findChild<QComboBox*>(QStringLiteral("roomWhat.0"))->findData(QLatin1String(name)) >= 0;
    };
    m_window->workspace().setFigures({"phasors"});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(room.driven(0), QStringLiteral("position"));
    QVERIFY(offers("base") && !offers("theta"));
    change([](Scene& s) { setThetaMode(s, ThetaMode::Identical); });
    QVERIFY(offers("theta") && !offers("base") && !offers("lambda"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    m_window->workspace().setFigures({"decay"});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(room.driven(0), QStringLiteral("theta"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    change([](Scene& s) { setThetaMode(s, ThetaMode::Geometric); });
    room.setLocked(
        {QStringLiteral("position"), QStringLiteral("distance"), QStringLiteral("head_dim"), QStringLiteral("base")});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(room.driven(0), QStringLiteral("lambda"));
    QVERIFY(!offers("base") && !offers("position") && room.isEnabled());
    QStringList all;
    for (const std::string& name : taskControls())
        all << QString::fromStdString(name);
    room.setLocked(all);
    QVERIFY(!room.isEnabled());
    room.setLocked({});
    QVERIFY(room.isEnabled() && offers("base"));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
}

/// A figure's arrangement and its spread are one step, and the model is an edited one after it.
void TestRoom::anArrangementIsOneStep()
{
    QVERIFY(m_window->models().openPreset(QStringLiteral("gemma-3-27b")));
    const std::vector<std::string> figures = m_window->workspace().figures();
    const Scene before = store().scene();
    const int steps = store().history()->index();
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text() == QStringLiteral("Identical θ")) {
            action->trigger();
            break;
        }
    QCOMPARE(store().scene().active.thetaMode, ThetaMode::Identical);
    QVERIFY(QString::fromStdString(store().scene().name).endsWith(QStringLiteral(", edited")));
    QCoreApplication::processEvents(); // what follows by itself is no step of its own
    QCOMPARE(store().history()->index(), steps + 1);
    store().history()->undo();
    QCOMPARE(store().scene(), before);
    QCOMPARE(m_window->workspace().figures(), figures);
    store().history()->redo();
    QCOMPARE(store().scene().active.thetaMode, ThetaMode::Identical);
    QCOMPARE(m_window->workspace().figures(), findArrangement("identical")->figures);
}

/// As it was opened nothing can be reset.
void TestRoom::nothingToResetInAModelAsOpened()
{
    for (const char* model : {"llama-3.1-8b", "gemma-3-27b", "phi-4-mini", "deepseek-v3", "qwen2.5-7b"}) {
        if (!findPreset(model))
            continue;
        QVERIFY(m_window->models().openPreset(QLatin1String(model)));
        for (QToolButton* reset : controls()->findChildren<QToolButton*>(QRegularExpression(QStringLiteral("reset$"))))
            QVERIFY2(!reset->isVisible() || !reset->isEnabled() ||
                         reset->objectName().startsWith(QStringLiteral("position")) ||
                         reset->objectName().startsWith(QStringLiteral("distance")) ||
                         reset->objectName().startsWith(QStringLiteral("seq_len")),
                     qPrintable(QStringLiteral("%1: %2, %3").arg(model, reset->objectName(), reset->toolTip())));
    }
    QVERIFY(m_window->models().openPreset(QStringLiteral("llama-3.1-8b")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // fields of the method before
    auto* factor = controls()->findChild<QToolButton*>(QStringLiteral("tunable.factor.reset"));
    QVERIFY(factor);
    change([](Scene& s) { s.active.tunables["factor"] = 3.0; });
    QVERIFY(factor->isEnabled());
    QVERIFY2(factor->toolTip().contains(QStringLiteral("Back to 8")), qPrintable(factor->toolTip()));
    factor->click();
    QCOMPARE(std::get<double>(store().scene().active.tunables.at("factor")), 8.0);
    QVERIFY(!factor->isEnabled());
}

void TestRoom::blankScreen_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("B") << int(Qt::Key_B);
    QTest::newRow(".") << int(Qt::Key_Period);
}

void TestRoom::blankScreen()
{
    QFETCH(int, key);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    const auto blank = [this] { return m_window->findChild<QWidget*>(QStringLiteral("blank")); };
    QVERIFY(!blank());
    QTest::keyClick(m_window->workspace().cells().front()->plot(), Qt::Key(key));
    QVERIFY(blank() && blank()->isVisible());
    QCOMPARE(blank()->size(), m_window->size());
    const QImage image = m_window->grab().toImage();
    for (const QPoint at : {QPoint(5, 5), image.rect().center(), image.rect().bottomRight() - QPoint(5, 5)})
        QCOMPARE(image.pixelColor(at), QColor(Qt::black));
    QTest::keyClick(m_window.get(), Qt::Key(key));
    QVERIFY(!blank());
    QVERIFY(m_window->presentation().isOn());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
}

void TestRoom::resetGoesToTheModel()
{
    QVERIFY(m_window->models().openPreset(QStringLiteral("llama-3.1-8b")));
    ValueRow* base = m_window->controls().row(QStringLiteral("base"));
    QVERIFY(!base->resetButton()->isEnabled());
    base->slider()->setValue(base->slider()->minimum());
    QVERIFY(base->resetButton()->isEnabled());
    base->resetButton()->click();
    QCOMPARE(store().scene().active.base, 500000.0);
    ValueRow* factor = m_window->controls().row(QStringLiteral("tunable.factor"));
    const double before = factor->value();
    factor->slider()->setValue(factor->slider()->maximum());
    QVERIFY(factor->value() != before);
    factor->resetButton()->click();
    QCOMPARE(factor->value(), 8.0);
    // Without a model: the first scene's.
    m_window->showScene(Scene());
    base->slider()->setValue(base->slider()->minimum());
    base->resetButton()->click();
    QCOMPARE(store().scene().active.base, 10000.0);
}

void TestRoom::methodStartsWhereItDoesSomething_data()
{
    QTest::addColumn<QString>("id");
    for (const Method& method : methods())
        if (method.id != "none" && method.id != "longrope")
            QTest::newRow(method.id.c_str()) << QString::fromStdString(method.id);
}

void TestRoom::methodStartsWhereItDoesSomething()
{
    QFETCH(QString, id);
    auto* box = m_window->controls().findChild<QComboBox*>(QStringLiteral("method"));
    const int index = box->findData(id);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    QCOMPARE(store().scene().active.method, id.toStdString());
    const Frequencies& f = store().checked().active();
    const bool changes =
        f.theta != f.unscaled || f.attentionFactor != 1 || findMethod(id.toStdString())->group == MethodGroup::Distance;
    QVERIFY(changes);
}

void TestRoom::vectorsComeBackWithTheirSize()
{
    std::vector<double> q(128), k(128);
    for (std::size_t i = 0; i < q.size(); ++i) {
        q[i] = double(i) + 1;
        k[i] = -double(i) - 1;
    }
    change([&](Scene& s) {
        s.query = q;
        s.key = k;
    });
    ValueRow* dim = m_window->controls().row(QStringLiteral("head_dim"));
    const int own = dim->slider()->value();
    for (int at : {0, dim->slider()->maximum(), 3, own}) {
        dim->slider()->setValue(at);
        QCOMPARE(store().scene().query.size(), std::size_t(store().scene().active.headDim));
    }
    QCOMPARE(store().scene().active.headDim, 128);
    QCOMPARE(store().scene().query, q);
    QCOMPARE(store().scene().key, k);
    // Numbers that are set at another size are the new ones.
    dim->slider()->setValue(0);
    change([](Scene& s) { s.query = {7, 8}; });
    dim->slider()->setValue(own);
    QCOMPARE(store().scene().query[0], 7.0);
    QCOMPARE(store().scene().query[2], 0.0);
}

void TestRoom::listIsKeptUntilItIsRight()
{
    change([](Scene& s) {
        setHeadDim(s, 8);
        setThetaMode(s, ThetaMode::Custom);
    });
    auto* line = m_window->controls().findChild<QLineEdit*>(QStringLiteral("custom_theta"));
    QVERIFY(line->isVisible());
    const std::vector<double> before = store().scene().active.customTheta;
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("1, 0.5, pi/100"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(store().scene().active.customTheta, before);
    QVERIFY2(m_window->messageText().contains(QStringLiteral("3 numbers; 4 are expected")),
             qPrintable(m_window->messageText()));
    QCOMPARE(line->text(), QStringLiteral("1, 0.5, pi/100"));
    change([](Scene& s) { s.position = 5; }); // what else happens leaves it alone
    QCOMPARE(line->text(), QStringLiteral("1, 0.5, pi/100"));
    // The table shows what was typed and asks for the rest.
    m_window->controls().findChild<QToolButton*>(QStringLiteral("custom_theta.table"))->click();
    auto* dialog = m_window->controls().findChild<QDialog*>();
    QVERIFY(dialog);
    auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("listText"));
    QCOMPARE(text->toPlainText(), QStringLiteral("1, 0.5, pi/100"));
    auto* ok = dialog->findChild<QPushButton*>(QString(), Qt::FindChildrenRecursively);
    for (QPushButton* each : dialog->findChildren<QPushButton*>())
        if (each->text().contains(QStringLiteral("OK")))
            ok = each;
    QVERIFY(!ok->isEnabled());
    text->appendPlainText(QStringLiteral("10⁻³"));
    QVERIFY(ok->isEnabled());
    ok->click();
    QCOMPARE(store().scene().active.customTheta.size(), std::size_t(4));
    QCOMPARE(store().scene().active.customTheta[3], 1e-3);
    QVERIFY(line->text().startsWith(QStringLiteral("1, 0.5, 0.0314")));
}

void TestRoom::doubleClickResetsTheZoomAlone()
{
    PlotView* plot = m_window->workspace().cells().front()->plot();
    const Scene before = store().scene();
    const int steps = store().history()->count();
    plot->zoomBy(2);
    QVERIFY(plot->isZoomed());
    QVERIFY(settle());
    const Series& s = plot->figure().series.front();
    const QPoint at = plot->pixelOf(s.x[s.x.size() / 2], s.y[s.x.size() / 2]).toPoint();
    QTest::mouseClick(plot, Qt::LeftButton, {}, at);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, at);
    QVERIFY(!plot->isZoomed());
    QVERIFY(store().scene() == before);
    QCOMPARE(store().history()->count(), steps);
    // A click alone still picks.
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->pixelOf(10, 1e3).toPoint());
    QVERIFY(store().scene().selectedPair != before.selectedPair);
}

void TestRoom::undoNamesTheControl()
{
    for (const char* name : {"head_dim", "base", "lambda", "train_length", "target_length", "position", "distance"}) {
        ValueRow* row = m_window->controls().row(QLatin1String(name));
        row->slider()->setValue(row->slider()->value() - 1);
        store().endGesture();
        const QString spoken = row->box()->accessibleName();
        QVERIFY2(spoken.startsWith(store().history()->undoText()), qPrintable(store().history()->undoText()));
    }
    auto* undo = m_window->findChild<QAction*>(QStringLiteral("undo"));
    QVERIFY(undo->isEnabled());
    store().history()->clear();
    QVERIFY(!undo->isEnabled());
}

void TestRoom::aMarkIsDragged()
{
    change([](Scene& s) {
        setHeadDim(s, 16);
        setThetaMode(s, ThetaMode::Custom);
        s.selectedPair = 4;
    });
    QVERIFY(settle());
    FigureCell* cell = m_window->workspace().cells().front();
    QCOMPARE(cell->figureId(), std::string("periods"));
    PlotView* plot = cell->plot();
    const double theta = store().scene().active.customTheta[3];
    const QPoint from = plot->pixelOf(4, twoPi / theta).toPoint();
    const int steps = store().history()->count();
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(plot, from + QPoint(0, -8 * i));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, from + QPoint(0, -32));
    QVERIFY2(store().scene().active.customTheta[3] < 0.9 * theta,
             qPrintable(QString::number(store().scene().active.customTheta[3] / theta)));
    QCOMPARE(store().history()->count(), steps + 1);
    for (std::size_t i = 0; i < 8; ++i)
        if (i != 3)
            QVERIFY(store().scene().active.customTheta[i] > 0);
    QVERIFY(!plot->isZoomed());
}

QTEST_MAIN(TestRoom)
#include "tst_room.moc"
