// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers of a model are looked at, and how a length that its config leaves open is read.
#include <QComboBox>
#include <QStandardItemModel>

#include "core/model/problem.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/base/problem_text.h"
#include "ui/controls/model_box.h"
#include "ui/scene/scene_store.h"

namespace rope {

void ModelBox::applyLayer(const std::string& layerType)
{
    try {
        Scene next = sceneFromConfig(*m_config, layerType, m_store.scene());
        next.name = m_title;
        fitDistances(next);
        m_layer = layerType;
        m_start.reset();
        m_store.edit(next, tr("Layer type"));
    } catch (const InputError& e) {
        Q_EMIT message(problemText(e.problems()));
    }
}

void ModelBox::fillLayers(const std::string& chosen)
{
    m_layers->clear();
    for (const LayerRope& layer : m_config->layers) {
        const QString id = QString::fromStdString(layer.layerType);
        m_layers->addItem(layer.rotates ? tr("Layers: %1").arg(id) : tr("Layers: %1 (no rotation)").arg(id), id);
        if (!layer.rotates)
            qobject_cast<QStandardItemModel*>(m_layers->model())->item(m_layers->count() - 1)->setEnabled(false);
    }
    m_layers->setCurrentIndex(m_layers->findData(QString::fromStdString(chosen)));
}

const LayerRope& ModelBox::shownLayer() const
{
    const LayerRope* layer = m_layer.empty() ? nullptr : m_config->layer(m_layer);
    return layer ? *layer : m_config->layers[m_config->defaultLayer];
}

/// The scene says which reading was taken, so that undo needs nothing else.
void ModelBox::takeReading(int index)
{
    const std::vector<LengthReading>& readings = shownLayer().readings;
    if (index < 0 || index >= static_cast<int>(readings.size()))
        return;
    const LengthReading& reading = readings[static_cast<std::size_t>(index)];
    Scene next = m_store.scene();
    next.active.trainLength = reading.trainLength;
    next.context.targetLength = reading.targetLength;
    m_store.endGesture();
    m_store.edit(next, tr("lengths of the model"));
    m_store.endGesture();
    showScene(m_store.scene());
}

/// What a config leaves open is asked for in passing: one reading is shown, the others can be chosen.
void ModelBox::showReadings(const Scene& scene)
{
    m_readings->clear();
    const LayerRope& layer = shownLayer();
    for (const LengthReading& reading : layer.readings)
        m_readings->addItem(translated(reading.text));
    const LengthReading* taken = readingOf(layer, scene);
    m_readings->setCurrentIndex(taken ? static_cast<int>(taken - layer.readings.data()) : -1);
}

} // namespace rope
