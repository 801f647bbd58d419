// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/figures/kit/figure_kind.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/headline_bar.h"
#include "ui/figures/position_track.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/copy_panel.h"
#include "ui/panels/solve_panel.h"
#include "ui/plot/plot_view.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/elided_box.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/value_row.h"
#include "ui/window/main_window.h"

using namespace rope;

/// The whole window, driven with real events; asserts on the scene, on what the figures say and on painted pixels.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void firstScreenShowsThreeFiguresAndCards();
    void typingABaseChangesSceneFiguresAndPixels();
    void draggingASliderIsOneUndoStep();
    void acceptedTextIsUndoneInTheWindow_data();
    void acceptedTextIsUndoneInTheWindow();
    void typedTextIsUndoneInItsField();
    void keyboardMovesASlider();
    void badNumberIsSaidAndChangesNothing();
    void presetSetsEverything();
    void modelIsFoundByTyping_data();
    void modelIsFoundByTyping();
    void unknownModelIsSaid();
    void typingIsNotDisturbed();
    void droppedConfigIsOpened();
    void badConfigKeepsTheScene_data();
    void badConfigKeepsTheScene();
    void severalLayerTypesAreOffered();
    void clickingAPairSelectsItEverywhere();
    void figureOptionReachesTheFigure();
    void narrowCellsCutNoWord_data();
    void narrowCellsCutNoWord();
    void optionsWithoutRoomAreInTheMenu();
    void everySpreadIsChosen();
    void identicalThetaMarksTheCollision();
    void layoutsAndMaximise();
    void panelsComeBackAfterOneFigureAlone_data();
    void panelsComeBackAfterOneFigureAlone();
    void panelsAreRememberedThoughOneFigureIsAlone();
    void panelsOpenByKey();
    void tabReachesEveryControl_data();
    void tabReachesEveryControl();
    void arrowKeysChooseAnOption();
    void howToReadAFigureIsSaid();
    void hiddenFiguresAreNotComputed();
    void themesRepaint();
    void sessionIsRemembered();
    void sceneFileRoundTrip();

private:
    FigureCell* cell(const std::string& id) const;
    void settle() const;
    void type(const QString& row, const QString& text) const;
    QString drop(const QByteArray& content, const QString& name);

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_dir;
};

void TestMainWindow::initTestCase()
{
    test::useOwnPlaces("tst_main_window");
    QSettings().clear();
}

void TestMainWindow::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    settle();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

FigureCell* TestMainWindow::cell(const std::string& id) const
{
    for (FigureCell* each : m_window->workspace().cells())
        if (each->figureId() == id)
            return each;
    return nullptr;
}

/// Until every figure shows the present scene.
void TestMainWindow::settle() const
{
    for (FigureCell* each : m_window->workspace().cells())
        if (each->isVisible())
            QTRY_VERIFY_WITH_TIMEOUT(each->isCurrent(), 20000);
}

void TestMainWindow::type(const QString& row, const QString& text) const
{
    auto* line = m_window->controls().row(row)->findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

/// Writes a file and drops it on the window as a file manager would. Returns the message then shown.
QString TestMainWindow::drop(const QByteArray& content, const QString& name)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return QStringLiteral("cannot write the test's file");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    return m_window->messageText();
}

void TestMainWindow::firstScreenShowsThreeFiguresAndCards()
{
    const auto figures = m_window->workspace().figures();
    QVERIFY((figures == std::vector<std::string>{"periods", "angles", "decay"}));
    for (const std::string& id : figures) {
        QVERIFY(cell(id)->isVisible());
        QVERIFY(!cell(id)->plot()->figure().title.empty());
        QVERIFY(!cell(id)->plot()->figure().series.empty());
    }
    QCOMPARE(m_window->headlines().valueOf(QStringLiteral("never_full_turn")), QStringLiteral("18 of 64"));
    QCOMPARE(m_window->headlines().valueOf(QStringLiteral("first_negative")), QStringLiteral("1,707"));
}

void TestMainWindow::typingABaseChangesSceneFiguresAndPixels()
{
    PlotView* plot = cell("decay")->plot();
    const QImage before = plot->grab().toImage();
    type(QStringLiteral("base"), QStringLiteral("500k"));
    QVERIFY(m_window->store().scene().active.base == 500000.0);
    settle();
    QTRY_COMPARE(m_window->headlines().valueOf(QStringLiteral("first_negative")), QStringLiteral("18,438"));
    QVERIFY(plot->grab().toImage() != before);
}

void TestMainWindow::draggingASliderIsOneUndoStep()
{
    QSlider* slider = m_window->controls().row(QStringLiteral("lambda"))->slider();
    QSignalSpy changed(&m_window->store(), &SceneStore::changed);
    const int y = slider->height() / 2;
    const auto x = [slider](int value) {
        return QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), value, slider->width() - 14) + 7;
    };
    QTest::mousePress(slider, Qt::LeftButton, {}, {x(slider->value()), y});
    for (int i = 1; i <= 20; ++i)
        QTest::mouseMove(slider, {x(slider->value()) + 4, y});
    QTest::mouseRelease(slider, Qt::LeftButton, {}, {x(slider->value()), y});
    QVERIFY(changed.count() > 5);
    QVERIFY(m_window->store().scene().active.lambda > 1);
    QCOMPARE(m_window->store().history()->count(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_window->store().scene().active.lambda == 1.0);
    QVERIFY(m_window->controls().row(QStringLiteral("lambda"))->value() == 1.0);
    settle();
}

void TestMainWindow::acceptedTextIsUndoneInTheWindow_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    for (const auto& [field, text] :
         {std::pair{"position", "12"}, {"base", "20000"}, {"lambda", "1/2"}, {"pairs", "1, 8"}})
        for (const int key : {Qt::Key_Return, Qt::Key_Tab})
            QTest::addRow("%s, %s", field, key == Qt::Key_Tab ? "Tab" : "Enter")
                << QString::fromLatin1(field)
                << QString(QString::fromUtf8(text) + (key == Qt::Key_Tab ? u'\t' : u'\n'));
}

/// Real keys: a line edit takes Ctrl+Z away from the window before any shortcut is looked at.
void TestMainWindow::acceptedTextIsUndoneInTheWindow()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    const Scene before = m_window->store().scene();
    const ControlPanel& controls = m_window->controls();
    QWidget* line = controls.findChild<QLineEdit*>(field);
    if (!line)
        line = controls.row(field)->box();
    line->setFocus();
    QTest::keyClicks(m_window->focusWidget(), text.chopped(1));
    QTest::keyClick(m_window->focusWidget(), text.endsWith(u'\t') ? Qt::Key_Tab : Qt::Key_Return);
    const Scene after = m_window->store().scene();
    QVERIFY(after != before);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_window->store().scene() == before);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Y, Qt::ControlModifier); // redo on every platform
    QVERIFY(m_window->store().scene() == after);
    settle();
}

void TestMainWindow::typedTextIsUndoneInItsField()
{
    const Scene before = m_window->store().scene();
    NumberBox* box = m_window->controls().row(QStringLiteral("position"))->box();
    const QString text = box->line()->text();
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("12"));
    QVERIFY(box->line()->text() != text);
    QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(box->line()->text(), text);
    QVERIFY(m_window->store().scene() == before);
}

void TestMainWindow::keyboardMovesASlider()
{
    QSlider* slider = m_window->controls().row(QStringLiteral("head_dim"))->slider();
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(m_window->store().scene().active.headDim, 120);
    QCOMPARE(m_window->store().scene().active.rotaryDim, 120);
    settle();
    std::size_t marks = 0;
    for (const Series& series : cell("periods")->plot()->figure().series)
        marks += series.x.size();
    QCOMPARE(marks, std::size_t(60));
}

void TestMainWindow::badNumberIsSaidAndChangesNothing()
{
    const Scene before = m_window->store().scene();
    type(QStringLiteral("head_dim"), QStringLiteral("7"));
    QVERIFY(m_window->store().scene() == before);
    QVERIFY2(m_window->messageText().contains(QStringLiteral("an even number from 2 to 1,024")),
             qPrintable(m_window->messageText()));
    QVERIFY(m_window->controls().row(QStringLiteral("head_dim"))->value() == 128);
}

void TestMainWindow::presetSetsEverything()
{
    QVERIFY(m_window->models().openPreset(QStringLiteral("llama-3.1-8b")));
    const Scene& s = m_window->store().scene();
    QCOMPARE(s.active.base, 500000.0);
    QCOMPARE(s.active.method, std::string("llama3"));
    QCOMPARE(s.active.trainLength, 8192);
    QCOMPARE(s.context.targetLength, 131072);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Llama 3.1 8B")));
    settle();
    QTRY_COMPARE(m_window->headlines().valueOf(QStringLiteral("zones")), QStringLiteral("29 · 6 · 29"));
    QCOMPARE(m_window->controls().row(QStringLiteral("base"))->value(), 500000.0);
}

void TestMainWindow::modelIsFoundByTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("a part") << "llama 3.1 8"
                            << "Llama 3.1 8B";
    QTest::newRow("hyphens") << "llama-3.1-8b"
                             << "Llama 3.1 8B";
    QTest::newRow("no spaces") << "qwen2.57b"
                               << "Qwen2.5 7B";
}

void TestMainWindow::modelIsFoundByTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    auto* box = m_window->models().findChild<QComboBox*>(QStringLiteral("model"));
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), typed);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(QString::fromStdString(m_window->store().scene().name).left(name.size()), name);
    QTRY_COMPARE(box->lineEdit()->text().left(name.size()), name);
    settle();
}

void TestMainWindow::unknownModelIsSaid()
{
    auto* box = m_window->models().findChild<QComboBox*>(QStringLiteral("model"));
    box->lineEdit()->setFocus();
    QTest::keyClicks(box->lineEdit(), QStringLiteral("no such model"));
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QVERIFY(m_window->messageText().contains(QStringLiteral("no such model")));
    QVERIFY(m_window->store().scene() == Scene{});
}

void TestMainWindow::typingIsNotDisturbed()
{
    auto* line = m_window->controls().row(QStringLiteral("base"))->findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("123"));
    Scene next = m_window->store().scene();
    next.position = 77;
    m_window->store().edit(next, QStringLiteral("position"));
    QCOMPARE(line->text(), QStringLiteral("123"));
    QTest::keyClicks(line, QStringLiteral("456"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_window->store().scene().active.base, 123456.0);
    settle();
}

void TestMainWindow::droppedConfigIsOpened()
{
    const QString said = drop(R"({"model_type": "qwen2", "hidden_size": 3584, "num_attention_heads": 28,
        "max_position_embeddings": 32768, "rope_theta": 1000000.0})",
                              QStringLiteral("qwen.json"));
    QCOMPARE(said, QString());
    QCOMPARE(m_window->store().scene().active.base, 1e6);
    QCOMPARE(m_window->store().scene().name, std::string("qwen"));
    settle();
}

void TestMainWindow::badConfigKeepsTheScene_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("not JSON") << QByteArray("hello") << "not JSON";
    QTest::newRow("wrong type") << QByteArray(R"({"model_type": "llama", "hidden_size": "big"})") << "hidden_size";
    QTest::newRow("unknown scaling")
        << QByteArray(
               R"({"model_type": "llama", "hidden_size": 4096, "num_attention_heads": 32, "max_position_embeddings": 4096,
                          "rope_scaling": {"type": "magic", "factor": 2}})")
        << "magic";
    QTest::newRow("no numbers of a scene")
        << QByteArray(R"({"ropescope_scene": 1, "rope": {"head_dim": 7}})") << "head_dim";
}

void TestMainWindow::badConfigKeepsTheScene()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const Scene before = m_window->store().scene();
    const QString message = drop(content, QStringLiteral("bad.json"));
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY(m_window->store().scene() == before);
}

void TestMainWindow::severalLayerTypesAreOffered()
{
    drop(R"({"model_type": "gemma3_text", "hidden_size": 2560, "num_attention_heads": 8, "head_dim": 256,
        "max_position_embeddings": 131072, "rope_theta": 1000000.0, "rope_local_base_freq": 10000.0,
        "rope_scaling": {"factor": 8.0, "rope_type": "linear"}})",
         QStringLiteral("gemma.json"));
    auto* layers = m_window->models().findChild<QComboBox*>(QStringLiteral("layers"));
    QVERIFY(layers->isVisible());
    QCOMPARE(layers->currentData().toString(), QStringLiteral("full_attention"));
    QCOMPARE(m_window->store().scene().active.base, 1e6);
    layers->setFocus();
    QTest::keyClick(layers, layers->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(m_window->store().scene().active.base, 1e4);
    settle();
}

void TestMainWindow::clickingAPairSelectsItEverywhere()
{
    PlotView* plot = cell("periods")->plot();
    const Series& theta = plot->figure().series.front();
    const QPoint at = plot->pixelOf(theta.x[39], theta.y[39]).toPoint();
    QWidget* target = plot->childAt(at) ? plot->childAt(at) : plot;
    QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(plot, at));
    QCOMPARE(m_window->store().scene().selectedPair, 40);
    settle();
    QVERIFY(std::ranges::any_of(cell("angles")->plot()->figure().series, [](const Series& s) { return s.emphasised; }));
}

void TestMainWindow::figureOptionReachesTheFigure()
{
    QToolButton* other = nullptr;
    for (QToolButton* button : cell("periods")->findChildren<QToolButton*>(QStringLiteral("choice")))
        if (button->property("choice").toString() == QStringLiteral("frequency"))
            other = button;
    QVERIFY(other);
    QTest::mouseClick(other, Qt::LeftButton);
    QVERIFY(other->isChecked());
    settle();
    QCOMPARE(cell("periods")->plot()->figure().y.label.english(), std::string("Frequency θ"));
}

void TestMainWindow::narrowCellsCutNoWord_data()
{
    QTest::addColumn<int>("cells");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1280, 720), QSize(1600, 1000)})
        for (int cells : {3, 4, 6})
            QTest::addRow("%dx%d, %d", size.width(), size.height(), cells) << cells << size;
}

/// Every figure in turn in every layout.
void TestMainWindow::narrowCellsCutNoWord()
{
    QFETCH(int, cells);
    QFETCH(QSize, size);
    m_window->resize(size);
    m_window->workspace().setCellCount(cells);
    QTRY_COMPARE(m_window->size(), size);
    FigureCell* narrowest = *std::ranges::min_element(m_window->workspace().cells(), {}, &QWidget::width);
    for (const FigureKind& kind : figureKinds()) {
        narrowest->setFigureId(kind.id);
        QCoreApplication::processEvents();
        QVERIFY2(narrowest->width() < size.width(), kind.id.c_str());
        for (const ElidedBox* box : narrowest->findChildren<ElidedBox*>())
            if (box->isVisible())
                QCOMPARE(box->shownText(), box->currentText());
        auto* menu = narrowest->findChild<QToolButton*>(QStringLiteral("cellMenu"));
        QVERIFY2(menu->width() >= menu->sizeHint().width() && menu->geometry().right() < narrowest->width(),
                 kind.id.c_str());
    }
}

void TestMainWindow::optionsWithoutRoomAreInTheMenu()
{
    m_window->resize(1280, 720);
    m_window->workspace().setFigures({"periods", "angles", "decay", "attention", "random", "phasors"});
    QTRY_VERIFY(!cell("attention")->findChild<ElidedBox*>(QStringLiteral("mask"))->isVisible());
    QMenu* menu = cell("attention")->findChild<QToolButton*>(QStringLiteral("cellMenu"))->menu();
    Q_EMIT menu->aboutToShow();
    QAction* wanted = nullptr;
    for (const QMenu* option : menu->findChildren<QMenu*>())
        for (QAction* choice : option->actions())
            if (option->title().startsWith(QStringLiteral("Mask")) && !choice->isChecked())
                wanted = choice;
    QVERIFY(wanted);
    wanted->trigger();
    QVERIFY(m_window->store().scene().figureOptions.contains("attention.mask"));
    Q_EMIT menu->aboutToShow();
    const QList<QMenu*> options = menu->findChildren<QMenu*>();
    QCOMPARE(options.size(),
             qsizetype(std::ranges::count_if(findFigure("attention")->options, [this](const FigureOption& o) {
                 return matters(m_window->store().scene(), *findFigure("attention"), o);
             })));
}

void TestMainWindow::everySpreadIsChosen()
{
    auto* mode = m_window->controls().findChild<QComboBox*>(QStringLiteral("theta_mode"));
    QCOMPARE(mode->count(), int(ThetaMode::None) + 1);
    for (int i = mode->count() - 1; i >= 0; --i) {
        mode->setCurrentIndex(i);
        Q_EMIT mode->activated(i);
        QCOMPARE(toId(m_window->store().scene().active.thetaMode), mode->itemData(i).toString());
        QCOMPARE(mode->currentIndex(), i);
    }
}

void TestMainWindow::identicalThetaMarksTheCollision()
{
    auto* mode = m_window->controls().findChild<QComboBox*>(QStringLiteral("theta_mode"));
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    QVERIFY(m_window->store().scene().active.thetaMode == ThetaMode::Identical);
    QVERIFY(m_window->controls().row(QStringLiteral("theta"))->isVisible());
    settle();
    QTRY_COMPARE(m_window->headlines().valueOf(QStringLiteral("period_of_all")), QStringLiteral("100"));
    QVERIFY(QString::fromStdString(cell("decay")->plot()->figure().title.english())
                .contains(QStringLiteral("repeats every 100")));
}

void TestMainWindow::layoutsAndMaximise()
{
    Workspace& workspace = m_window->workspace();
    for (int count : {1, 2, 4, 3}) {
        workspace.setCellCount(count);
        QCOMPARE(workspace.cells().size(), std::size_t(count));
        settle();
    }
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(workspace.isMaximised());
    QCOMPARE(std::ranges::count_if(workspace.cells(), &QWidget::isVisible), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!workspace.isMaximised());
    for (FigureCell* each : workspace.cells())
        QVERIFY(each->isVisible());
}

void TestMainWindow::panelsComeBackAfterOneFigureAlone_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("F11") << int(Qt::Key_F11) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Esc") << int(Qt::Key_Escape) << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("layout") << int(Qt::Key_4) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("arrangement") << int(Qt::Key_2) << Qt::KeyboardModifiers(Qt::AltModifier);
}

void TestMainWindow::panelsComeBackAfterOneFigureAlone()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    // From the cell's own menu as by the key.
    Q_EMIT cell("angles")->maximiseRequested();
    QVERIFY(m_window->workspace().isMaximised());
    QVERIFY(!m_window->controls().isVisible());
    QVERIFY(!m_window->headlines().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    QVERIFY(!m_window->workspace().isMaximised());
    QVERIFY(m_window->controls().isVisible());
    QVERIFY(m_window->headlines().isVisible());
    QVERIFY(!m_window->solvePanel().isVisible());
}

void TestMainWindow::panelsAreRememberedThoughOneFigureIsAlone()
{
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(!m_window->controls().isVisible());
    m_window->close();
    MainWindow next;
    next.restoreSettings();
    next.show();
    QVERIFY(QTest::qWaitForWindowExposed(&next));
    QVERIFY(next.controls().isVisible());
}

void TestMainWindow::panelsOpenByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->comparePanel().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QVERIFY(m_window->solvePanel().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(m_window->copyPanel().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!m_window->copyPanel().isVisible());
}

void TestMainWindow::tabReachesEveryControl_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("figures alone") << 0;
    QTest::newRow("compare") << int(Qt::Key_F6);
    QTest::newRow("solve") << int(Qt::Key_F7);
    QTest::newRow("copy out") << int(Qt::Key_F8);
}

/// All but the tool bar, whose actions are in the menus.
void TestMainWindow::tabReachesEveryControl()
{
    QFETCH(int, key);
    m_window->workspace().setCellCount(4);
    if (key)
        QTest::keyClick(m_window.get(), Qt::Key(key));
    settle();
    m_window->workspace().cells().front()->plot()->setFocus();
    QSet<const QWidget*> reached;
    for (const QWidget* at = QApplication::focusWidget(); at && !reached.contains(at);
         at = QApplication::focusWidget()) {
        reached.insert(at);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto isReached = [&](const QWidget* widget) {
        return std::ranges::any_of(reached, [&](const QWidget* each) {
            return each == widget || widget->isAncestorOf(each) || each->isAncestorOf(widget);
        });
    };
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                             qobject_cast<const PlotView*>(widget) || qobject_cast<const PositionTrack*>(widget);
        // Of buttons that exclude each other one is reached, the arrow keys go on from there.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool other = button && button->group() && button->group()->exclusive() && !button->isChecked();
        if (!control || other || qobject_cast<const QScrollBar*>(widget) || !widget->isVisible() ||
            !widget->isEnabled() || qobject_cast<const QToolBar*>(widget->parentWidget()))
            continue;
        QVERIFY2(isReached(widget),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                            u' ' + widget->accessibleName() + u' ' + widget->parentWidget()->objectName()));
    }
}

void TestMainWindow::arrowKeysChooseAnOption()
{
    for (auto* button : cell("periods")->findChildren<QToolButton*>(QStringLiteral("choice")))
        if (button->isChecked())
            button->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_window->store().scene().figureOptions.at("periods.quantity"), std::string("frequency"));
}

void TestMainWindow::howToReadAFigureIsSaid()
{
    QMenu* menu = cell("decay")->findChild<QToolButton*>(QStringLiteral("cellMenu"))->menu();
    for (QAction* action : menu->actions())
        if (action->text() == QStringLiteral("About this figure…"))
            action->trigger();
    auto* page = m_window->findChild<FigurePageDialog*>();
    QVERIFY(page && page->isVisible());
    QCOMPARE(page->kind().id, std::string("decay"));
    QVERIFY(page->text().contains(QStringLiteral("How to read it")));
}

void TestMainWindow::hiddenFiguresAreNotComputed()
{
    Workspace& workspace = m_window->workspace();
    FigureCell* hidden = workspace.cells().back();
    workspace.toggleMaximised(workspace.cells().front());
    const Figure before = hidden->plot()->figure();
    type(QStringLiteral("base"), QStringLiteral("20000"));
    settle();
    QVERIFY(!hidden->isCurrent());
    QVERIFY(hidden->plot()->figure() == before);
    workspace.toggleMaximised(nullptr);
    settle();
    QVERIFY(!(hidden->plot()->figure() == before));
}

void TestMainWindow::themesRepaint()
{
    PlotView* plot = cell("decay")->plot();
    m_window->theme().choose(ThemeChoice::Light);
    const QColor light = plot->grab().toImage().pixelColor(2, plot->height() - 3);
    m_window->theme().choose(ThemeChoice::Dark);
    const QColor dark = plot->grab().toImage().pixelColor(2, plot->height() - 3);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
    m_window->theme().choose(ThemeChoice::System);
}

void TestMainWindow::sessionIsRemembered()
{
    type(QStringLiteral("lambda"), QStringLiteral("1/3"));
    m_window->workspace().setFigures({"decay", "periods"});
    const Scene before = m_window->store().scene();
    m_window->close();
    MainWindow next;
    next.restoreSettings();
    QVERIFY(next.store().scene() == before);
    QVERIFY((next.workspace().figures() == std::vector<std::string>{"decay", "periods"}));
}

void TestMainWindow::sceneFileRoundTrip()
{
    const QString said = drop(
        R"({"ropescope_scene": 1, "name": "mine", "rope": {"head_dim": 64, "base": 12345.5}, "target_length": 999})",
        QStringLiteral("s.ropescope"));
    QCOMPARE(said, QString());
    QCOMPARE(m_window->store().scene().active.base, 12345.5);
    QCOMPARE(m_window->store().scene().active.rotaryDim, 64);
    settle();
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
