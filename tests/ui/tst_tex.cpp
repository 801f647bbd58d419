// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as pgfplots: their texts, every figure, and what LaTeX makes of them where it is installed.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/figures/kit/figure_kind.h"
#include "core/scene/scene_edits.h"
#include "support/ended.h"
#include "ui/plot/export.h"
#include "ui/plot/pgf.h"
#include "ui/plot/tex_text.h"

using namespace rope;

class TestTex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texText_data();
    void texText();
    void everyFigureIsTex();
    void texCompiles();

private:
    QTemporaryDir m_dir;
};

void TestTex::texText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tex");
    QTest::newRow("plain") << "Period of each pair"
                           << "Period of each pair";
    QTest::newRow("special") << "50% of {a_b} & $x^2 #1~\\"
                             << R"(50\% of \{a\_b\} \& \$x\textasciicircum{}2 \#1\textasciitilde{}\textbackslash{})";
    QTest::newRow("Greek") << QStringLiteral("θ′ = λ·b") << R"($\theta$$'$ = $\lambda$$\cdot$b)";
}

void TestTex::texText()
{
    QFETCH(QString, text);
    QFETCH(QString, tex);
    QCOMPARE(texOf(text), tex);
}

/// One with as many pins as there are marks and dashes, in figures that show pins.
static Scene fullScene()
{
    Scene scene;
    for (double base : {2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6}) {
        scene.active.base = base;
        pinActive(scene);
    }
    return scene;
}

/// Braces pair up, one axis, and no character that pdfLaTeX does not know.
void TestTex::everyFigureIsTex()
{
    for (const FigureKind& kind : figureKinds()) {
        if (kind.usesLab)
            continue;
        const Figure figure = makeFigure(kind, fullScene(), {600, {}});
        const QByteArray tex = pgfOf(figure, {600, 400}, PlotTheme::light());
        // Entries of the legend go to plots in order.
        QCOMPARE(tex.count("\\addlegendentry{"), tex.count("\\addplot[") - tex.count("forget plot"));
        QByteArray bare = tex;
        bare.replace("\\{", "").replace("\\}", "");
        QVERIFY2(bare.count('{') == bare.count('}'), kind.id.c_str());
        QCOMPARE(tex.count("\\begin{axis}"), 1);
        const QString body = QString::fromUtf8(tex.mid(tex.indexOf('\n'))); // after the remark
        for (const QChar c : body)
            QVERIFY2(c.unicode() < 0x180, qPrintable(QString::fromStdString(kind.id) + QStringLiteral(": ") + c));
    }
}

void TestTex::texCompiles()
{
    const QString latex = QStandardPaths::findExecutable(QStringLiteral("pdflatex"));
    if (latex.isEmpty())
        QSKIP("TeX is not installed");
    for (const FigureKind& kind : figureKinds()) {
        if (kind.usesLab)
            continue;
        const QString path = m_dir.filePath(QString::fromStdString(kind.id) + QStringLiteral(".tex"));
        ExportLook look;
        look.size = {600, 400};
        exportFigure(makeFigure(kind, fullScene(), {600, {}}), path, look);
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.start(latex, {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"), path});
        QVERIFY(test::ended(process));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().right(1500).constData());
    }
}

QTEST_MAIN(TestTex)
#include "tst_tex.moc"
