// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <QDialogButtonBox>

#include "core/figures/kit/figure_kind.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/vector_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/value_row.h"

using namespace rope;

namespace {

Scene four()
{
    Scene scene;
    scene.active.headDim = scene.active.rotaryDim = 4;
    return settled(scene);
}

} // namespace

class TestVectorDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_store.restore(four()));
        m_dialog = std::make_unique<VectorDialog>(m_store);
        m_dialog->show();
    }

    void pastedNumbersAreTakenOver()
    {
        text("query")->setPlainText(QStringLiteral("[1, 2.5, -3e-2;\n 4]"));
        QCOMPARE(state("query"), QStringLiteral("4 numbers"));
        QCOMPARE(state("key"), QStringLiteral("None given"));
        QVERIFY(ok()->isEnabled());
        m_dialog->accept();
        QCOMPARE(m_store.scene().query, (std::vector<double>{1, 2.5, -0.03, 4}));
        QVERIFY(m_store.scene().key.empty());
        // The figures that have a choice of vectors show them.
        for (const char* figure : {"relative", "attention", "phasors"})
            QCOMPARE(optionOf(m_store.scene(), *findFigure(figure), "vectors"), std::string("given"));
        QCOMPARE(vectorSummary(m_store), QStringLiteral("q: 4 numbers, k the same"));
    }

    void badListsAreSaid_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("said");
        QTest::newRow("too few") << "1, 2, 3"
                                 << "3 numbers; 4 are expected";
        QTest::newRow("too many") << "1 2 3 4 5"
                                  << "5 numbers; 4 are expected";
        QTest::newRow("a word") << "1, two, 3, 4"
                                << "Number 2, “two”, is no number";
        QTest::newRow("endless") << "1, 2, inf, 4"
                                 << "Number 3, “inf”, is no number";
        QTest::newRow("decimal commas")
            << "1,5; 2; 3; 4,5"
            << "Number 1, “1,5”: a comma starts the next number; decimals follow a point: 1.5";
        // Four parts, and no list: it was taken over as an empty one.
        QTest::newRow("thousands") << "1,024, 3, 4"
                                   << "Number 2, “024”: numbers without thousands marks";
        QTest::newRow("too large") << "1, 2, 3, 1e7"
                                   << "Number 4, 1e7, is not within ±1e6";
    }

    void badListsAreSaid()
    {
        QFETCH(QString, list);
        QFETCH(QString, said);
        const Scene before = m_store.scene();
        text("key")->setPlainText(list);
        QVERIFY2(state("key").startsWith(said), qPrintable(state("key")));
        QVERIFY(!ok()->isEnabled());
        m_dialog->accept();
        QVERIFY(m_dialog->isVisible() && m_store.scene() == before);
        text("key")->setPlainText(QString());
        QVERIFY(ok()->isEnabled());
    }

    void randomRepeatsItself()
    {
        m_dialog->findChild<QPushButton*>(QStringLiteral("random"))->click();
        const QString first = text("query")->toPlainText();
        QVERIFY(first != text("key")->toPlainText());
        QCOMPARE(state("query"), QStringLiteral("4 numbers"));
        m_dialog->findChild<QPushButton*>(QStringLiteral("random"))->click();
        QCOMPARE(text("query")->toPlainText(), first);
        m_dialog->accept();
        QCOMPARE(m_store.scene().key.size(), std::size_t(4));

        VectorDialog again(m_store);
        QCOMPARE(again.findChild<QPlainTextEdit*>(QStringLiteral("query"))->toPlainText(), first);
        again.findChild<QPushButton*>(QStringLiteral("clear"))->click();
        again.accept();
        QVERIFY(m_store.scene().query.empty() && m_store.scene().key.empty());
        QVERIFY(!m_store.scene().figureOptions.contains("relative.vectors"));
    }

    void controlsShowDistanceKeyAndVectors()
    {
        ControlPanel controls(m_store);
        Scene next = m_store.scene();
        next.position = 5000;
        next.distance = 1200;
        m_store.edit(next, QStringLiteral("position"));
        const auto* key = controls.findChild<QLabel*>(QStringLiteral("keyPosition"));
        QCOMPARE(key->text(), QStringLiteral("n = m − s = 3,800"));
        controls.row(QStringLiteral("distance"))->slider()->setValue(0);
        QCOMPARE(m_store.scene().distance, std::int64_t(0));
        next.distance = 6000;
        m_store.edit(next, QStringLiteral("distance"));
        QVERIFY(key->text().contains(QStringLiteral("before the first token")));
        auto* button = controls.findChild<QPushButton*>(QStringLiteral("vectors"));
        QCOMPARE(button->text(), QStringLiteral("none given"));
        button->click();
        QVERIFY(controls.findChild<VectorDialog*>());
    }

private:
    QPlainTextEdit* text(const char* name) { return m_dialog->findChild<QPlainTextEdit*>(QString::fromLatin1(name)); }
    QString state(const char* name)
    {
        return m_dialog->findChild<QLabel*>(QString::fromLatin1(name) + QStringLiteral("State"))->text();
    }
    QPushButton* ok() { return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }

    SceneStore m_store;
    std::unique_ptr<VectorDialog> m_dialog;
};

QTEST_MAIN(TestVectorDialog)
#include "tst_vector_dialog.moc"
