// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/own_models.h"

#include <QDir>
#include <QStandardPaths>

#include "ui/base/save_file.h"

namespace rope {

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
    return own.complaints;
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
