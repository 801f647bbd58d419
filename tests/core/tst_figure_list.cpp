// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "core/figures/kit/figure_kind.h"
#include "support/paths.h"

using namespace rope;

/// The folder against the list: a file that holds a figure is one that defines `FigureKind <its own name>()`.
class TestFigureList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsListed()
    {
        const QDir dir(QStringLiteral(ROPE_SOURCE_DIR "/core/figures"));
        QVERIFY(dir.exists());
        QSet<QString> inFolder;
        for (const QFileInfo& info : dir.entryInfoList({QStringLiteral("*.cpp")})) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const QRegularExpression defines(QStringLiteral("^FigureKind (\\w+)\\(\\)$"),
                                             QRegularExpression::MultilineOption);
            const auto match = defines.match(text);
            if (!match.hasMatch())
                continue;
            QCOMPARE(match.captured(1), info.baseName());
            inFolder.insert(info.baseName());
        }
        QSet<QString> inList;
        for (const FigureKind& kind : figureKinds())
            inList.insert(QString::fromStdString(kind.id));
        QCOMPARE(inList, inFolder);
        QCOMPARE(std::size_t(inList.size()), figureKinds().size());
    }

    void everyKindSaysWhatItIs()
    {
        for (const FigureKind& kind : figureKinds()) {
            QVERIFY2(!kind.title.empty() && !kind.explanation.empty() && !kind.source.empty() && kind.make,
                     kind.id.c_str());
            QVERIFY2(kind.explanation.english().ends_with('.'), kind.id.c_str());
            QCOMPARE(findFigure(kind.id)->id, kind.id);
            for (const FigureOption& option : kind.options) {
                QVERIFY2(option.choices.size() >= 2 && !option.label.empty() && !option.help.empty(),
                         option.id.c_str());
                Scene scene;
                QCOMPARE(optionOf(scene, kind, option.id), option.choices.front().id);
                scene.figureOptions[kind.id + "." + option.id] = option.choices.back().id;
                QCOMPARE(optionOf(scene, kind, option.id), option.choices.back().id);
                scene.figureOptions[kind.id + "." + option.id] = "no such choice";
                QCOMPARE(optionOf(scene, kind, option.id), option.choices.front().id);
                // What an option needs is a choice that exists and that is told from the others.
                const std::size_t equals = option.needs.find('=');
                if (option.needs.empty())
                    continue;
                scene.figureOptions[kind.id + "." + option.needs.substr(0, equals)] = option.needs.substr(equals + 1);
                QVERIFY2(matters(scene, kind, option) && !matters(Scene{}, kind, option), option.id.c_str());
            }
        }
        QVERIFY(!findFigure("no such figure"));
    }
};

QTEST_GUILESS_MAIN(TestFigureList)
#include "tst_figure_list.moc"
