// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/active_window.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/model_box.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/plot/plot_view.h"
#include "ui/scene/history.h"
#include "ui/widgets/value_row.h"

using namespace rope;
using namespace rope::test;

/// Controls that lose nothing: what is reset goes back to the model, what is half typed stays, undo names what it takes
/// back.
class TestNothingLost : public QObject, private ActiveWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOwnPlaces("tst_nothing_lost"); }
    void init() { open(); }
    void nothingToResetInAModelAsOpened();
    void resetGoesToTheModel();
    void methodStartsWhereItDoesSomething_data();
    void methodStartsWhereItDoesSomething();
    void vectorsComeBackWithTheirSize();
    void listIsKeptUntilItIsRight();
    void listsSayWhichTheyAre();
    void commasInAListAreRefused();
    void doubleClickResetsTheZoomAlone();
    void undoNamesTheControl();
    void aMarkIsDragged();

private:
    QWidget* controls() { return m_window->findChild<QDockWidget*>(QStringLiteral("controls"))->widget(); }
};

/// As it was opened nothing can be reset.
void TestNothingLost::nothingToResetInAModelAsOpened()
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

void TestNothingLost::resetGoesToTheModel()
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

void TestNothingLost::methodStartsWhereItDoesSomething_data()
{
    QTest::addColumn<QString>("id");
    for (const Method& method : methods())
        if (method.id != "none" && method.id != "longrope")
            QTest::newRow(method.id.c_str()) << QString::fromStdString(method.id);
}

void TestNothingLost::methodStartsWhereItDoesSomething()
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

void TestNothingLost::vectorsComeBackWithTheirSize()
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

void TestNothingLost::listIsKeptUntilItIsRight()
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

/// Filled with numbers, the short list and the long one of LongRoPE looked alike: only a tooltip told them apart.
void TestNothingLost::listsSayWhichTheyAre()
{
    QVERIFY(m_window->models().openPreset(QStringLiteral("phi-3-mini-128k")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(settle());
    for (const char* list : {"tunable.short_factor", "tunable.long_factor"}) {
        auto* line = controls()->findChild<QLineEdit*>(QLatin1String(list));
        QVERIFY(line && !line->text().isEmpty());
        QString named;
        for (QLabel* label : controls()->findChildren<QLabel*>())
            if (label->buddy() == line && label->isVisible())
                named = label->text();
        QCOMPARE(named, line->accessibleName());
    }
}

/// 1,024 is in two parts for the four pairs and yet no list: taken for one, it emptied what was there. A comma in a
/// cell of the table made two of it, and moved all behind it to the next pair.
void TestNothingLost::commasInAListAreRefused()
{
    change([](Scene& s) {
        setHeadDim(s, 8);
        setThetaMode(s, ThetaMode::Custom);
    });
    const std::vector<double> before = store().scene().active.customTheta;
    auto* line = m_window->controls().findChild<QLineEdit*>(QStringLiteral("custom_theta"));
    for (const char* typed : {"1,024, 0.5, 0.25", "1; 0,5; 0,25; 0,1", "1,0 0,1"}) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QLatin1String(typed));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(store().scene().active.customTheta, before);
        QVERIFY2(m_window->messageText().contains(QStringLiteral("comma starts the next number")), typed);
        QCOMPARE(line->text(), QLatin1String(typed));
    }
    line->setText(QStringLiteral("1, 0.1, 0.01, 0.001"));
    m_window->controls().findChild<QToolButton*>(QStringLiteral("custom_theta.table"))->click();
    auto* dialog = m_window->controls().findChild<QDialog*>();
    auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("listTable"));
    table->item(1, 0)->setText(QStringLiteral("0,5"));
    QCOMPARE(table->item(1, 0)->text(), QStringLiteral("0,5"));
    QCOMPARE(table->item(2, 0)->text(), QStringLiteral("0.01"));
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("listState"))->text().contains(QStringLiteral("0.5")));
    table->item(1, 0)->setText(QStringLiteral("0.5"));
    QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("listState"))->text(), QStringLiteral("4 numbers"));
    dialog->reject();
}

void TestNothingLost::doubleClickResetsTheZoomAlone()
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

void TestNothingLost::undoNamesTheControl()
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

void TestNothingLost::aMarkIsDragged()
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
    const std::string said = exactText(store().scene().active.customTheta[3]); // in the list, which a person reads
    QVERIFY2(said.size() <= 9, said.c_str());
    QCOMPARE(store().history()->count(), steps + 1);
    for (std::size_t i = 0; i < 8; ++i)
        if (i != 3)
            QVERIFY(store().scene().active.customTheta[i] > 0);
    QVERIFY(!plot->isZoomed());
}

QTEST_MAIN(TestNothingLost)
#include "tst_nothing_lost.moc"
