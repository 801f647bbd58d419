// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/session.h"

#include <QCryptographicHash>

#include "core/configs/strict_json.h"
#include "core/model/problem.h"
#include "core/scene/document_text.h"
#include "core/scene/field_reader.h"

namespace rope {

namespace {
constexpr const char* versionField = "ropescope_session";
const FieldForm sessionForm{"session", sessionVersion};

std::string longText(FieldReader& reader, const std::string& key)
{
    const Json* v = reader.member(key);
    if (v && !v->is_string())
        throw InputError(reader.name(key), shownValue(*v), "a text");
    return v ? v->get<std::string>() : std::string();
}
} // namespace

QByteArray sessionText(const Session& session)
{
    Json out{{versionField, sessionVersion},
             {"file", session.file.toStdString()},
             {"file_sum", session.fileSum.toStdString()},
             {"changed", session.changed},
             {"document", documentJson(session.document)}};
    return QByteArray::fromStdString(shortJsonText(out) + "\n");
}

Session sessionFromText(const QByteArray& text)
{
    const Json json = parseStrictJson({text.constData(), std::size_t(text.size())}, "session", {32U << 20U});
    FieldReader r(json, "", sessionForm);
    std::int64_t version = 0;
    r.read(versionField, version);
    if (version != sessionVersion)
        throw InputError(versionField, std::to_string(version), "version " + std::to_string(sessionVersion));
    Session out;
    out.file = QString::fromStdString(longText(r, "file"));
    out.fileSum = QByteArray::fromStdString(longText(r, "file_sum"));
    r.read("changed", out.changed);
    const Json* document = r.member("document");
    if (!document)
        throw InputError("document", "missing", "a document");
    out.document = documentFromJson(*document);
    r.finish();
    return out;
}

QByteArray sumOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

} // namespace rope
