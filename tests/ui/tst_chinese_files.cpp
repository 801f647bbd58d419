// SPDX-License-Identifier: GPL-3.0-or-later
// Why a GGUF file is not read, in Chinese.
#include <QTemporaryDir>
#include <QTest>

#include "core/configs/model_config.h"
#include "core/configs/model_file.h"
#include "core/model/problem.h"
#include "tests/support/gguf_writer.h"
#include "ui/base/language.h"
#include "ui/base/message_text.h"

using namespace rope;

class TestChineseFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useLanguage(QStringLiteral("zh_CN")); }
    void everyRefusal();
};

/// What a GGUF file is refused with: names of its keys and tensors stay, the words around them do not.
void TestChineseFiles::everyRefusal()
{
    using test::GgufWriter;
    const auto base = [](const char* arch) {
        const std::string name(arch);
        GgufWriter out;
        out.text("general.architecture", name).integer(name + ".attention.head_count", 32);
        out.integer(name + ".embedding_length", 4096).integer(name + ".context_length", 8192);
        return out;
    };
    QByteArray twice = base("llama").integer("a.key", 1).integer("a.key", 2).bytes();
    QByteArray list = GgufWriter().integers("list", {1, 2, 3}).bytes();
    QByteArray lists = list;
    lists[int(lists.indexOf("list")) + 8] = 9; // its elements: lists
    const QList<QByteArray> files{
        base("bert").bytes(),
        GgufWriter().bytes(),
        GgufWriter().text("general.architecture", "llama").bytes(),
        base("llama").text("llama.rope.freq_base", "much").bytes(),
        base("llama").real("llama.rope.freq_base", 0).bytes(),
        base("llama").integer("llama.rope.dimension_count", 127).bytes(),
        base("llama").text("llama.rope.scaling.type", "spiral").bytes(),
        base("llama").tensor("rope_freqs.weight", std::vector<float>(32, 1)).bytes(),
        base("llama").tensor("rope_freqs.weight", std::vector<float>(64, 0)).bytes(),
        base("llama").integer("general.alignment", 0).bytes(),
        base("llama").bytes(9),
        base("llama").tensor("rope_freqs.weight", std::vector<float>(64, 1)).bytes().chopped(100),
        base("llama").bytes().left(5),
        base("llama").bytes().left(30),
        list.left(60),
        lists,
        twice};
    QStringList english;
    int count = 0;
    const QTemporaryDir dir;
    for (const QByteArray& bytes : files) {
        const QString path = dir.filePath(QString::number(count) + QStringLiteral(".gguf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        ++count;
        try {
            readHfConfig(readModelFile(path.toStdString()));
            QFAIL(qPrintable(QStringLiteral("not refused: ") + QString::number(count)));
        } catch (const InputError& e) {
            for (const Problem& p : e.problems())
                for (const std::string& text : {p.value, p.allowed})
                    if (const QString shown = wholePhrase(text); shown == QString::fromStdString(text))
                        english << QString::fromStdString(text);
        }
    }
    QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
    QCOMPARE(count, 17);
}

QTEST_MAIN(TestChineseFiles)
#include "tst_chinese_files.moc"
