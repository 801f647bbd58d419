// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/path_option.h"

#include <QUrl>

#include "core/model/problem.h"
#include "core/model/utf8.h"

namespace rope {

namespace {

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace

QString pathFrom(const std::string& text, const std::string& field)
{
    if (!isUtf8(text))
        throw InputError(field, quotable(text, 200), "a name in UTF-8");
    return QString::fromStdString(text);
}

std::string fileArgument(const std::string& text, const std::string& field)
{
    const QString given = pathFrom(text, field);
    if (!text.starts_with("file:"))
        return text;
    QUrl url(given);
    if (url.host() == QLatin1String("localhost")) // this machine too
        url.setHost(QString());
    const QString path = url.isLocalFile() && url.host().isEmpty() ? url.toLocalFile() : QString();
    if (path.isEmpty() || path.contains(QChar(0)))
        throw InputError(field, quotable(text, 200), "a path, or a file: URL of one, such as file:///tmp/config.json");
    return path.toStdString();
}

} // namespace rope
