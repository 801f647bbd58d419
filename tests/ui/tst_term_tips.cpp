// SPDX-License-Identifier: GPL-3.0-or-later
// Where words of the field stand, the glossary says what they mean to whom the pointer rests there.
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QSettings>
#include <QToolTip>
#include <QtTest>

#include "core/reference/glossary.h"
#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/base/spoken_tips.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/glossary_tip.h"
#include "ui/reference/term_tips.h"
#include "ui/widgets/elided_label.h"
#include "ui/window/main_window.h"

using namespace rope;

class TestTermTips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aFigure_data();
    void aFigure();
    void aFigureElsewhere();
    void goesWithTheWords();
    void aCard();
    void aSentence();
    void aLineThatIsCut();
    void panels_data();
    void panels();
    void ownTipsStay();
    void keysAreNoTerms();

private:
    bool open(const QString& in = QStringLiteral("en"));
    /// As Qt does it once the pointer has rested: the tip that is shown then, without its markup; empty: none.
    static QString restAt(QWidget* widget, QPoint at);
    static QString meaning(const char* term, const QString& in = QStringLiteral("en"))
    {
        return plainOf(findTerm(term, in.toStdString())->text).left(40).simplified();
    }
    std::unique_ptr<MainWindow> m_window;
};

void TestTermTips::initTestCase()
{
    test::useOwnPlaces("tst_term_tips");
    QSettings().clear();
}

void TestTermTips::cleanup()
{
    m_window.reset();
    useLanguage(QStringLiteral("en"));
}

bool TestTermTips::open(const QString& in)
{
    useLanguage(in);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        return false;
    m_window->workspace().setFigures({"decay"});
    return QTest::qWaitFor([this] { return m_window->workspace().currentCell()->isPainted(); }, 20000);
}

QString TestTermTips::restAt(QWidget* widget, QPoint at)
{
    QToolTip::hideText(); // takes a while
    if (!QTest::qWaitFor([] { return !QToolTip::isVisible(); }))
        return QStringLiteral("does not go");
    QHelpEvent rests(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &rests);
    return QToolTip::isVisible() ? withoutMarkup(QToolTip::text()) : QString();
}

void TestTermTips::aFigure_data()
{
    QTest::addColumn<QString>("in");
    QTest::newRow("English") << "en";
    QTest::newRow("Chinese") << "zh_CN";
}

/// The axis below is of the distance; in the midst of the figure nothing is said.
void TestTermTips::aFigure()
{
    QFETCH(QString, in);
    QVERIFY(open(in));
    PlotView* plot = m_window->workspace().currentCell()->plot();
    const double high = plot->figure().x.hi, top = plot->figure().y.hi;
    const QPoint middle = plot->pixelOf(high / 2, top / 2).toPoint();
    const QPoint corner = plot->pixelOf(high, plot->figure().y.lo).toPoint();
    const QString below = restAt(plot, QPoint(middle.x(), corner.y() + 20));
    QVERIFY2(below.contains(meaning("distance", in)), qPrintable(below));
    QCOMPARE(restAt(plot, middle), QString());
    const QString title = restAt(plot, QPoint(plot->width() / 8, 10));
    QVERIFY2(title.contains(QString::fromStdString(findTerm("distance", in.toStdString())->title)), qPrintable(title));
}

/// Beside it is the similarity, "1 at distance 0".
void TestTermTips::aFigureElsewhere()
{
    QVERIFY(open());
    PlotView* plot = m_window->workspace().currentCell()->plot();
    const QPoint left = plot->pixelOf(plot->figure().x.lo, 0).toPoint();
    const QString beside = restAt(plot, left - QPoint(40, 20));
    QVERIFY2(beside.contains(meaning("distance")), qPrintable(beside));
}

/// From the axis into the curves: what was said is not left over them.
void TestTermTips::goesWithTheWords()
{
    QVERIFY(open());
    PlotView* plot = m_window->workspace().currentCell()->plot();
    const QPoint left = plot->pixelOf(plot->figure().x.lo, 0).toPoint();
    const QPoint axis = left - QPoint(40, 20), middle(plot->width() / 2, left.y());
    QVERIFY(!restAt(plot, axis).isEmpty());
    const auto moveTo = [plot](QPoint at) {
        QMouseEvent moves(QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(plot, &moves);
    };
    moveTo(axis + QPoint(3, 3)); // a hand is not still
    QTest::qWait(400);           // longer than a tip takes to go
    QVERIFY(QToolTip::isVisible());
    moveTo(middle);
    QTRY_VERIFY(!QToolTip::isVisible());
}

/// The word that the pointer rests on is explained, and none where it rests on another.
void TestTermTips::aSentence()
{
    QVERIFY(open());
    PlainLabel label(QStringLiteral("This sentence goes on for a while before it comes to a period and then goes on"));
    label.setWordWrap(true);
    label.setFixedSize(label.fontMetrics().horizontalAdvance(label.text()) + 20, 60);
    label.show();
    const int before = label.fontMetrics().horizontalAdvance(label.text().section(QStringLiteral("period"), 0, 0));
    const QString tip = restAt(&label, QPoint(before + 10, 30));
    QVERIFY2(tip.contains(meaning("period")), qPrintable(tip));
    QCOMPARE(restAt(&label, QPoint(before / 2, 30)), QString());
}

/// The whole line comes first, what its words mean after it.
void TestTermTips::aLineThatIsCut()
{
    QVERIFY(open());
    ElidedLabel line;
    line.setText(QStringLiteral("pair 3, and much more that this narrow line has no room for"));
    line.resize(120, 20);
    line.show();
    const QString tip = restAt(&line, QPoint(10, 10));
    QVERIFY2(tip.startsWith(line.text()), qPrintable(tip));
    QVERIFY2(tip.contains(meaning("pair")), qPrintable(tip));
}

/// What the number is of this scene, and what such a number is.
void TestTermTips::aCard()
{
    QVERIFY(open());
    auto* label = m_window->findChild<QLabel*>(QStringLiteral("label.longest_period"));
    QVERIFY(label);
    const QString tip = restAt(label, QPoint(5, 5));
    QVERIFY2(tip.contains(meaning("period")), qPrintable(tip));
    QVERIFY2(tip.contains(withoutMarkup(label->parentWidget()->toolTip())), qPrintable(tip));
}

void TestTermTips::panels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("term");
    QTest::newRow("Solve") << "Pair k" << QByteArray("pair");
}

void TestTermTips::panels()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, term);
    QVERIFY(open());
    for (QLabel* label : m_window->findChildren<QLabel*>())
        if (label->text() == text) {
            const QString tip = restAt(label, QPoint(3, 3));
            QVERIFY2(tip.contains(meaning(term)), qPrintable(tip));
            return;
        }
    QFAIL("no such label");
}

void TestTermTips::ownTipsStay()
{
    QVERIFY(open());
    int seen = 0;
    for (QLabel* label : m_window->findChildren<QLabel*>())
        if (!label->toolTip().isEmpty()) {
            QCOMPARE(TermTips::tipAt(*label, QPoint(3, 3)), QString());
            ++seen;
        }
    QVERIFY(seen > 10);
}

void TestTermTips::keysAreNoTerms()
{
    QVERIFY(open());
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    const auto* sheet = m_window->findChild<QDialog*>(QStringLiteral("keySheet"));
    QVERIFY(sheet);
    auto* label = sheet->findChild<QLabel*>();
    QCOMPARE(restAt(label, label->rect().center()), QString());
}

QTEST_MAIN(TestTermTips)
#include "tst_term_tips.moc"
