// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_draft.h"

#include <algorithm>

#include <QFileInfo>

#include "core/configs/model_config.h"
#include "core/configs/strict_json.h"
#include "core/lessons/lesson.h"
#include "core/model/problem.h"
#include "core/model/utf8.h"
#include "core/scene/field_reader.h"

namespace rope {

namespace {

constexpr const char* versionField = "ropescope_lesson_draft";
constexpr std::int64_t draftVersion = 1;
const FieldForm draftForm{"lesson draft", draftVersion};
constexpr const char* byteOrderMark = "\xef\xbb\xbf";

std::string longText(FieldReader& reader, const char* key)
{
    const Json* v = reader.member(key);
    if (!v || !v->is_string())
        throw InputError(reader.name(key), v ? shownValue(*v) : "missing", "a text");
    return v->get<std::string>();
}

bool isUtf8(const std::string& text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(std::string_view(text).substr(at));
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

} // namespace

QByteArray LessonDraft::bytes() const
{
    QString out = text;
    if (crlf)
        out.replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    return (mark ? QByteArray(byteOrderMark) : QByteArray()) + out.toUtf8();
}

LessonDraft draftOfFile(const QString& path)
{
    std::string bytes = readTextFile(path.toStdString(), 2 * limits::maxLessonBytes, "file");
    LessonDraft out;
    out.file = QFileInfo(path).absoluteFilePath();
    out.name = QFileInfo(path).fileName();
    out.fileSum = sumOf(QByteArray::fromStdString(bytes));
    if (!isUtf8(bytes))
        throw InputError("file", quotable(out.name.toStdString(), 200), "a text in UTF-8");
    out.mark = bytes.starts_with(byteOrderMark);
    out.text = QString::fromStdString(out.mark ? bytes.substr(3) : bytes);
    const auto breaks = out.text.count(QLatin1Char('\n'));
    out.crlf = breaks > 0 && out.text.count(QStringLiteral("\r\n")) == breaks;
    out.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return out;
}

QByteArray draftText(const LessonDraft& draft)
{
    const Json out{{versionField, draftVersion},
                   {"file", draft.file.toStdString()},
                   {"file_sum", draft.fileSum.toStdString()},
                   {"name", draft.name.toStdString()},
                   {"crlf", draft.crlf},
                   {"mark", draft.mark},
                   {"line", draft.line},
                   {"text", draft.text.toStdString()}};
    return QByteArray::fromStdString(shortJsonText(out) + "\n");
}

LessonDraft draftFromText(const QByteArray& text)
{
    const Json json = parseStrictJson({text.constData(), std::size_t(text.size())}, "lesson draft", {4U << 20U});
    FieldReader r(json, "", draftForm);
    std::int64_t version = 0, line = 1;
    r.read(versionField, version);
    if (version != draftVersion)
        throw InputError(versionField, std::to_string(version), "version " + std::to_string(draftVersion));
    LessonDraft out;
    out.file = QString::fromStdString(longText(r, "file"));
    out.fileSum = QByteArray::fromStdString(longText(r, "file_sum"));
    out.name = QString::fromStdString(longText(r, "name"));
    r.read("crlf", out.crlf);
    r.read("mark", out.mark);
    r.read("line", line);
    out.line = int(std::clamp<std::int64_t>(line, 1, 1 << 20));
    out.text = QString::fromStdString(longText(r, "text"));
    r.finish();
    return out;
}

QString draftFolder()
{
    return SessionFolder::usualPath() + QStringLiteral("/lessons");
}

} // namespace rope
