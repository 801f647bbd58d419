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
#include "ui/base/spoken_tips.h"
#include "ui/figures/figure_cell.h"
#include "ui/figures/workspace.h"
#include "ui/own_places.h"
#include "ui/plot/plot_view.h"
#include "ui/prose/glossary_tip.h"
#include "ui/reference/term_tips.h"
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
    void aCard();
    void panels_data();
    void panels();
    void ownTipsStay();
    void keysAreNoTerms();

private:
    void open(const QString& in = QStringLiteral("en"));
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

void TestTermTips::open(const QString& in)
{
    useLanguage(in);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->workspace().setFigures({"decay"});
    QTRY_VERIFY(m_window->workspace().currentCell()->isPainted());
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
    open(in);
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

/// What the number is of this scene, and what such a number is.
void TestTermTips::aCard()
{
    open();
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
    open();
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
    open();
    for (QLabel* label : m_window->findChildren<QLabel*>())
        if (!label->toolTip().isEmpty())
            QCOMPARE(TermTips::tipAt(*label, QPoint(3, 3)), QString());
}

void TestTermTips::keysAreNoTerms()
{
    open();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    const auto* sheet = m_window->findChild<QDialog*>(QStringLiteral("keySheet"));
    QVERIFY(sheet);
    auto* label = sheet->findChild<QLabel*>();
    QCOMPARE(restAt(label, label->rect().center()), QString());
}

QTEST_MAIN(TestTermTips)
#include "tst_term_tips.moc"
