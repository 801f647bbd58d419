// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QImage>
#include <QProcess>
#include <QTest>

#include "app/quiz_items.h"
#include "core/lessons/reading/lesson_text.h"
#include "support/program.h"
#include "ui/teaching/quiz.h"

using namespace rope;
using namespace rope::test;

/// Figures that leave with a lesson: as pictures beside its questions, and on slides.
class TestLessonPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesGoWithTheQuestions();
    void slides();
};

namespace {

QByteArray printed(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return ended(process) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Of one lesson: what speaks of a plot has it, as a picture that can be opened.
void TestLessonPictures::picturesGoWithTheQuestions()
{
    const auto pictured = [](const QuizItem& item) { return !item.pictures.empty(); };
    const auto wanted = std::ranges::count_if(everyItem(), pictured);
    QVERIFY(wanted > 20 && wanted < std::ssize(everyItem()));
    const QTemporaryDir dir;
    const auto exportOf = [&dir](const char* format) {
        return ropescope({QStringLiteral("lesson"), QStringLiteral("export"), QStringLiteral("long-contexts"),
                          QStringLiteral("--out"), dir.path(), QStringLiteral("--format"), QLatin1String(format)});
    };
    const auto bytesOf = [&dir](const QString& name) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QString name = QStringLiteral("long-contexts-1-unseen.png");
    QCOMPARE(exportOf("moodle").status, 0);
    const QByteArray moodle = bytesOf(QStringLiteral("long-contexts.xml"));
    QVERIFY(moodle.contains("<img src=\"@@PLUGINFILE@@/" + name.toUtf8() + "\" alt=\""));
    const qsizetype file = moodle.indexOf("<file name=\"" + name.toUtf8() + "\"");
    QVERIFY(file > 0);
    const qsizetype start = moodle.indexOf('>', file) + 1;
    const QImage inside =
        QImage::fromData(QByteArray::fromBase64(moodle.mid(start, moodle.indexOf('<', start) - start)));
    QVERIFY(inside.width() > 400 && inside.height() > 200);
    QVERIFY(QString::fromUtf8(moodle).contains(QStringLiteral("Instead of a click: give the number along the bottom")));
    QCOMPARE(exportOf("qti").status, 0);
    const QByteArray zipped =
        printed(QStringLiteral("unzip"), {QStringLiteral("-p"), dir.filePath(QStringLiteral("long-contexts.zip")),
                                          QStringLiteral("pictures/") + name});
    QCOMPARE(QImage::fromData(zipped).size(), inside.size());
    QCOMPARE(exportOf("md").status, 0);
    QVERIFY(bytesOf(QStringLiteral("long-contexts.md")).contains("](pictures/" + name.toUtf8() + ")"));
    QCOMPARE(QImage::fromData(bytesOf(QStringLiteral("pictures/") + name)).size(), inside.size());
    const Run gift = exportOf("gift");
    QVERIFY2(gift.err.contains(
                 "\"long-contexts, 1: New angles in a long text\" speaks of a plot, and GIFT holds no picture"),
             gift.err.constData());
}

void TestLessonPictures::slides()
{
    const QTemporaryDir dir;
    const Run run =
        ropescope({QStringLiteral("lesson"), QStringLiteral("export"), QStringLiteral("period"),
                   QStringLiteral("--out"), dir.path(), QStringLiteral("--format"), QStringLiteral("slides")});
    QCOMPARE(run.status, 0);
    const QStringList paths = QString::fromUtf8(run.out).trimmed().split(u'\n');
    QCOMPARE(paths.size(), 2);
    const QString path = paths.front();
    QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("period-slides.pdf"));
    // What is said stands on pages of their own.
    QCOMPARE(QFileInfo(paths.back()).fileName(), QStringLiteral("period-notes.pdf"));
    const auto textOf = [](const QString& pdf) {
        return QString::fromUtf8(printed(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")})).simplified();
    };
    QVERIFY(!textOf(path).contains(QStringLiteral("hands up")));
    QVERIFY2(textOf(paths.back()).contains(QStringLiteral("hands up")), qPrintable(textOf(paths.back())));
    const Lesson& lesson = *findLesson("period");
    const QByteArray info = printed(QStringLiteral("pdfinfo"), {path});
    QVERIFY2(info.contains("Pages:") && info.contains("960 x 540 pts"), info.constData());
    QCOMPARE(info.mid(info.indexOf("Pages:") + 6).trimmed().split('\n').front().toInt(), int(lesson.steps.size()));
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const QString page = QString::number(i + 1);
        const QString text =
            QString::fromUtf8(printed(QStringLiteral("pdftotext"), {QStringLiteral("-f"), page, QStringLiteral("-l"),
                                                                    page, path, QStringLiteral("-")}));
        QVERIFY2(text.simplified().contains(QString::fromStdString(lesson.steps[i].title)), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("%1 of %2").arg(page).arg(lesson.steps.size())), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestLessonPictures)
#include "tst_lesson_pictures.moc"
