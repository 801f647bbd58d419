// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/own_models.h"

#include <algorithm>

#include <QDir>
#include <QStandardPaths>

#include "ui/base/message_text.h"
#include "ui/base/save_file.h"

namespace rope {

namespace {

constexpr qsizetype mostSaid = 5; // a message that covers the figures helps nobody

struct Complaints {
    std::vector<std::string> all;
    std::size_t said = 0; ///< of them
};

Complaints& complaints()
{
    static Complaints out;
    return out;
}

} // namespace

QString ownModelsFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return data.isEmpty() ? data : QDir(data).filePath(QStringLiteral("models"));
}

std::vector<std::string> loadOwnModels()
{
    const QString folder = ownModelsFolder();
    if (folder.isEmpty())
        return {};
    OwnPresets own = readOwnPresets(folder.toStdString());
    if (!own.presets.empty())
        setOwnPresets(std::move(own.presets));
    for (const std::string& each : own.complaints)
        if (std::vector<std::string>& all = complaints().all; std::ranges::count(all, each) == 0)
            all.push_back(each);
    return own.complaints;
}

QString unsaidOfOwnModels()
{
    QStringList out;
    Complaints& known = complaints();
    for (; known.said < known.all.size(); ++known.said)
        if (out.size() < mostSaid)
            out << phrase(known.all[known.said]);
        else if (out.size() == mostSaid)
            out << QStringLiteral("…");
    return out.join(QLatin1Char('\n'));
}

void keepOwnModel(const ModelPreset& preset)
{
    const QString folder = ownModelsFolder();
    if (folder.isEmpty() || !QDir().mkpath(folder))
        throw InputError("folder", quotable(folder.toStdString(), 200), "a folder that can be made");
    const std::string text = ownPresetText(preset);
    saveWhole(QDir(folder).filePath(QString::fromStdString(preset.id) + QStringLiteral(".json")),
              QByteArray(text.data(), qsizetype(text.size())), "model");
    loadOwnModels();
}

} // namespace rope
