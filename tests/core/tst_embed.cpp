// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/configs/model_config.h"
#include "core/lessons/prose/formulas.h"
#include "core/lessons/reading/lesson_text.h"
#include "core/model/embedded.h"
#include "support/paths.h"

using namespace rope;

/// Data files reach the program byte for byte: CMake has its own ideas about ; [ \ and $.
class TestEmbed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void awkwardText_data();
    void awkwardText();
    void filesAreAsTheyAre_data();
    void filesAreAsTheyAre();
    void textOfAShippedLesson();
};

void TestEmbed::awkwardText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("semicolons") << QByteArray("a;b;;c;\n;");
    QTest::newRow("open bracket") << QByteArray("theta[1 ; [[ ]\n");
    QTest::newRow("closing brackets") << QByteArray("]] ]=] ;\n");
    QTest::newRow("backslashes") << QByteArray("\\frac{1}{2} \\\\ \\n \\;\\\n");
    QTest::newRow("quotes") << QByteArray("\"a\" 'b' R\"(c)\"\n");
    QTest::newRow("variables") << QByteArray("$θ_k$ ${OUT} $ENV{HOME} @OUT@ $$name$$\n");
    QTest::newRow("braces and backticks") << QByteArray("{{ {K} }} ```ask\n```\n");
    QTest::newRow("no line end") << QByteArray("a");
    QTest::newRow("empty lines") << QByteArray("\n\n a \n\n");
    QTest::newRow("comments") << QByteArray("/* // \\u0041\n");
}

void TestEmbed::awkwardText()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir dir;
    for (const char* name : {"a.md", "b.md"}) {
        QFile file(dir.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    const QString out = dir.filePath(QStringLiteral("out.cpp"));
    const int status = QProcess::execute(QStringLiteral(ROPE_CMAKE),
                                         {"-DOUT=" + out, "-DDIR=" + dir.path(), "-DNAME=files", "-DPATTERN=*.md", "-P",
                                          QStringLiteral(ROPE_SOURCE_DIR "/core/embed.cmake")});
    QCOMPARE(status, 0);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray source = file.readAll();
    for (const char* name : {"a", "b"})
        QVERIFY2(source.contains(QByteArray("{\"") + name + "\", R\"embed~(" + text + ")embed~\"},\n"),
                 source.constData());
}

void TestEmbed::filesAreAsTheyAre_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("which");
    QTest::newRow("models") << "models/*.json" << 0;
    QTest::newRow("lessons") << "lessons/*.md" << 1;
    QTest::newRow("formulas") << "formulas/*.tex" << 2;
    QTest::newRow("pictures") << "formulas/*.svg" << 3;
}

void TestEmbed::filesAreAsTheyAre()
{
    QFETCH(QString, pattern);
    QFETCH(int, which);
    const std::vector<EmbeddedFile>* const lists[] = {&embeddedModels(), &embeddedLessons(), &embeddedFormulas(),
                                                      &embeddedFormulaPictures()};
    const QFileInfo where(QStringLiteral(ROPE_SOURCE_DIR "/resources/") + pattern);
    const QFileInfoList files = QDir(where.path()).entryInfoList({where.fileName()}, QDir::Files, QDir::Name);
    const std::vector<EmbeddedFile>& embedded = *lists[which];
    QCOMPARE(int(embedded.size()), int(files.size()));
    for (const QFileInfo& info : files) {
        const auto it = std::ranges::find(embedded, info.completeBaseName().toStdString(), &EmbeddedFile::name);
        QVERIFY2(it != embedded.end(), qPrintable(info.fileName()));
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray(it->text.data(), qsizetype(it->text.size())), file.readAll());
    }
}

void TestEmbed::textOfAShippedLesson()
{
    QCOMPARE(shippedLessons().size(), embeddedLessons().size());
    for (std::size_t i = 0; i < shippedLessons().size(); ++i)
        QCOMPARE(shippedLessonText(shippedLessons()[i].id), std::string(embeddedLessons()[i].text));
    QVERIFY(shippedLessonText("no-such-lesson").empty());
}

QTEST_GUILESS_MAIN(TestEmbed)
#include "tst_embed.moc"
