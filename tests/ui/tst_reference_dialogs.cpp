// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary and the pages on figures, as a person reaches them.
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

#include "core/reference/glossary.h"
#include "core/scaling/methods.h"
#include "ui/base/message_text.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/scene_value.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/lesson_prose.h"
#include "ui/reference/figure_page_dialog.h"
#include "ui/reference/glossary_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/window/key_sheet.h"
#include "ui/window/main_window.h"
#include "ui/window/window_commands.h"

using namespace rope;

class TestReferenceDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void termsNameControls();
    void controlsSayTheirSigns();
    void found_data();
    void found();
    void everyTermIsShownInEveryNotation();
    void notationIsKept();
    void seeAlsoLeadsThere();
    void paletteFindsTerms();
    void wordsOfProseSayTheirEntry();
    void pageFollowsTheScene();
    void helpKeyAsksAboutTheFigure();
    void everyFigureShowsItsPage();

private:
    GlossaryDialog* open(const QString& term = {})
    {
        m_window->showGlossary(term);
        return m_window->findChild<GlossaryDialog*>();
    }
    std::unique_ptr<MainWindow> m_window;
};

void TestReferenceDialogs::initTestCase()
{
    test::useOwnPlaces("tst_reference_dialogs");
}

void TestReferenceDialogs::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// No entry names a control that is not there.
void TestReferenceDialogs::termsNameControls()
{
    QSet<QString> names{"pairing", "theta_mode", "method", "resonance"};
    for (const SceneValue& value : sceneValues())
        names << value.text.name;
    for (const Method& method : methods())
        for (const Tunable& tunable : method.tunables)
            names << rowName(tunable);
    for (const Term& term : glossary())
        for (const std::string& control : term.controls)
            QVERIFY2(names.contains(QString::fromStdString(control)), (term.id + ": " + control).c_str());
}

void TestReferenceDialogs::controlsSayTheirSigns()
{
    const QString tip = m_window->controls().row(QStringLiteral("base"))->toolTip() +
                        m_window->controls().row(QStringLiteral("base"))->box()->toolTip();
    QVERIFY2(tip.contains(QStringLiteral("rope_theta")) && tip.contains(QStringLiteral("RoFormer: 10000")),
             qPrintable(tip));
    QVERIFY(m_window->controls().findChild<QComboBox*>("pairing")->toolTip().contains(QStringLiteral("rotate_half")));
}

void TestReferenceDialogs::found_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id"); // empty: nothing
    QTest::newRow("title") << "period"
                           << "period";
    QTest::newRow("another word") << "wavelength"
                                  << "period";
    QTest::newRow("Hugging Face") << "original_max"
                                  << "training-length";
    QTest::newRow("sign") << "λ"
                          << "base-scale";
    QTest::newRow("two words") << "decay bound"
                               << "bound";
    QTest::newRow("none") << "qqq"
                          << "";
}

void TestReferenceDialogs::found()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    GlossaryDialog* dialog = open();
    dialog->findChild<QLineEdit*>()->setText(typed);
    auto* list = dialog->findChild<QListWidget*>();
    bool listed = id.isEmpty() && list->count() == 0;
    for (int i = 0; i < list->count(); ++i)
        listed = listed || list->item(i)->data(Qt::UserRole).toString() == id;
    QVERIFY(listed);
    QCOMPARE(dialog->text().isEmpty(), id.isEmpty());
    dialog->findChild<QLineEdit*>()->clear();
    QCOMPARE(list->count(), int(glossary().size()));
}

void TestReferenceDialogs::everyTermIsShownInEveryNotation()
{
    GlossaryDialog* dialog = open();
    auto* list = dialog->findChild<QListWidget*>();
    for (int notation = 0; notation < 3; ++notation) {
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("notation"));
        box->setCurrentIndex(notation);
        Q_EMIT box->activated(notation);
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QVERIFY(dialog->text().startsWith(list->item(row)->text()));
            QVERIFY(dialog->text().contains(QStringLiteral("Source:")));
        }
    }
}

void TestReferenceDialogs::notationIsKept()
{
    GlossaryDialog* dialog = open(QStringLiteral("frequency"));
    QVERIFY2(dialog->text().contains(QStringLiteral("θ_k = b^(−2(k−1)/d)")), qPrintable(dialog->text()));
    auto* pairs = dialog->findChild<QComboBox*>(QStringLiteral("pairsFrom"));
    pairs->setCurrentIndex(1);
    Q_EMIT pairs->activated(1);
    QVERIFY2(dialog->text().contains(QStringLiteral("θ_k = b^(−2k/d)")), qPrintable(dialog->text()));
    auto* notation = dialog->findChild<QComboBox*>(QStringLiteral("notation"));
    notation->setCurrentIndex(2);
    Q_EMIT notation->activated(2);
    QVERIFY(dialog->text().section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral("inv_freq")));
    m_window->close();
    m_window = std::make_unique<MainWindow>();
    m_window->restoreSettings(false);
    dialog = open(QStringLiteral("frequency"));
    QVERIFY(dialog->text().section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral("inv_freq")));
    QVERIFY(dialog->text().contains(QStringLiteral("θ_k = b^(−2k/d)")));
}

void TestReferenceDialogs::seeAlsoLeadsThere()
{
    GlossaryDialog* dialog = open(QStringLiteral("frequency"));
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("period")) {
            button->click();
            break;
        }
    QVERIFY(dialog->term());
    QCOMPARE(dialog->term()->id, std::string("period"));
}

void TestReferenceDialogs::paletteFindsTerms()
{
    int terms = 0;
    for (const Command& command : commandsOf(*m_window))
        if (command.group == QStringLiteral("Glossary") && ++terms && command.text == QStringLiteral("kernel"))
            command.run();
    QCOMPARE(terms, int(glossary().size()));
    QCOMPARE(m_window->findChild<GlossaryDialog*>()->term()->id, std::string("kernel"));
}

void TestReferenceDialogs::wordsOfProseSayTheirEntry()
{
    ProseView view;
    view.resize(400, 60);
    const Quantities none{Scene{}};
    view.setProse(proseOf("Here the $θ$ of a **period** stands, and nothing.", none));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto hover = [&](const QString& word) {
        const int at = int(view.document()->toPlainText().indexOf(word));
        QTextCursor cursor(view.document());
        cursor.setPosition(at + 1);
        const QPoint place = view.cursorRect(cursor).center() + QPoint(2, 0);
        QHelpEvent event(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(view.viewport(), &event);
        return QToolTip::text();
    };
    const QString said = hover(QStringLiteral("period"));
    QVERIFY2(said.contains(QStringLiteral("one full turn")) && said.contains(QStringLiteral("2π/θ")), qPrintable(said));
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    hover(QStringLiteral("nothing"));
    QVERIFY(!QToolTip::isVisible());
}

void TestReferenceDialogs::pageFollowsTheScene()
{
    showFigurePage(m_window->store(), *findFigure("decay"), m_window.get());
    auto* page = m_window->findChild<FigurePageDialog*>();
    QVERIFY2(page->text().contains(QStringLiteral("1,707")), qPrintable(page->text()));
    Scene scene = m_window->store().scene();
    scene.active.base = 500000;
    m_window->store().edit(scene, QStringLiteral("Base"));
    QTRY_VERIFY(!page->text().contains(QStringLiteral("1,707")));
    QVERIFY2(page->text().contains(QStringLiteral("18,440")) || page->text().contains(QStringLiteral("18,438")),
             qPrintable(page->text()));
}

void TestReferenceDialogs::helpKeyAsksAboutTheFigure()
{
    PlotView* plot = m_window->workspace().cells().front()->plot();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_F1);
    auto* page = m_window->findChild<FigurePageDialog*>();
    QVERIFY(page);
    QCOMPARE(page->kind().id, m_window->workspace().figures().front());
    QVERIFY(!m_window->findChild<KeySheet*>());
    page->close();
    m_window->activateWindow();
    m_window->controls().row(QStringLiteral("base"))->box()->setFocus();
    QTest::keyClick(m_window->controls().row(QStringLiteral("base"))->box(), Qt::Key_F1);
    QTRY_VERIFY(m_window->findChild<KeySheet*>());
}

/// In any scene: nothing turns, one pair, a model.
void TestReferenceDialogs::everyFigureShowsItsPage()
{
    for (const int kind : {0, 1, 2}) {
        Scene scene;
        if (kind == 1)
            scene.active.headDim = scene.active.rotaryDim = 2, scene.selectedPair = 1;
        if (kind == 2)
            scene.active.thetaMode = ThetaMode::None;
        m_window->store().edit(scene, QStringLiteral("Scene"));
        for (const FigureKind& figure : figureKinds()) {
            showFigurePage(m_window->store(), figure, m_window.get());
            auto* page = m_window->findChild<FigurePageDialog*>();
            QCOMPARE(page->windowTitle(), translated(figure.title));
            QVERIFY2(page->text().size() > 300, figure.id.c_str());
        }
    }
    QCOMPARE(m_window->findChildren<FigurePageDialog*>().size(), 1);
}

QTEST_MAIN(TestReferenceDialogs)
#include "tst_reference_dialogs.moc"
