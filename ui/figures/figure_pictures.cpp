// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_pictures.h"

#include <QPainter>

#include "core/configs/model_config.h"
#include "core/figures/figure_list.h"
#include "core/lab/lab_data.h"
#include "core/lab/lab_stories.h"
#include "core/lab/shipped_runs.h"
#include "ui/base/picture_memory.h"
#include "ui/plot/plot_view.h"
#include "ui/widgets/app_theme.h"

namespace rope {

/// What figures of the Lab show when nobody has trained anything: a shipped run, measured coarsely.
struct LabSample {
    CheckedScene scene;
    std::shared_ptr<const lab::LabData> data;

    static LabSample measured(const std::stop_token& stop);
};

LabSample LabSample::measured(const std::stop_token& stop)
{
    constexpr int sequences = 3;
    const Scene scene = lab::storyScene(lab::labStories().back(), Scene());
    std::vector<lab::NamedRun> runs;
    for (const std::string& id : scene.labRuns) {
        auto run = std::make_shared<const lab::LabRun>(lab::shippedRun(id));
        runs.push_back({id, lab::ropeName(run->setup.rope), run});
    }
    lab::LabData data = lab::labDataFor(scene, std::move(runs));
    lab::measure(data, sequences, stop);
    return {CheckedScene(scene), std::make_shared<const lab::LabData>(std::move(data))};
}

namespace {

// Painted larger than it is shown: lines and marks of a plot, not those of a stamp.
constexpr int larger = 3;
constexpr double points = 11;

/// A model with layers of two kinds.
const CheckedScene& layeredSample()
{
    static const CheckedScene checked = [] {
        const ModelPreset* preset = findPreset("gemma-3-27b");
        return CheckedScene(preset ? sceneFromConfig(readHfConfig(configOf(*preset)), {}, Scene()) : Scene());
    }();
    return checked;
}

/// With a method that does something to every figure about longer contexts.
const CheckedScene& sampleFor(const FigureKind& kind)
{
    if (kind.id == figureKind(FigureId::layers).id)
        return layeredSample();
    static const CheckedScene checked = [] {
        Scene scene;
        scene.active.method = "yarn";
        return CheckedScene(scene);
    }();
    return checked;
}

/// The picture without its words, which nobody could read.
Figure wordless(Figure figure)
{
    figure.title = figure.explanation = {};
    figure.caption.clear();
    for (Axis* axis : {&figure.x, &figure.y}) {
        axis->label = {};
        axis->unit.clear();
        axis->ticks.clear();
    }
    figure.y2.reset();
    for (Series& s : figure.series)
        s.name = {};
    for (RefLine& line : figure.lines)
        line.label = {};
    for (Zone& zone : figure.zones)
        zone.label = {};
    figure.markers.clear();
    return figure;
}

} // namespace

FigurePictures& FigurePictures::of(AppTheme& theme)
{
    auto* there = theme.findChild<FigurePictures*>(QString(), Qt::FindDirectChildrenOnly);
    return there ? *there : *new FigurePictures(theme);
}

FigurePictures::~FigurePictures() = default;

FigurePictures::FigurePictures(AppTheme& theme) : QObject(&theme), m_theme(theme)
{
    connect(&m_runner, &FigureRunner::ready, this, [this](const auto& figure) { paint(*figure); });
    connect(&m_runner, &FigureRunner::failed, this, [this] { paint({}); });
    connect(&theme, &AppTheme::changed, this, [this] { m_pictures.clear(); });
}

QPixmap FigurePictures::picture(const std::string& figureId) const
{
    const auto it = m_pictures.find(figureId);
    return it == m_pictures.end() ? QPixmap() : it->second;
}

void FigurePictures::make()
{
    if (!m_asked)
        next();
}

void FigurePictures::next()
{
    m_asked = nullptr;
    for (const FigureKind& kind : figureKinds())
        if (!m_pictures.contains(kind.id)) {
            m_asked = &kind;
            if (kind.usesLab && !m_lab)
                return measureLab();
            m_runner.cancel(); // an equal question would not be answered twice
            m_runner.request(kind, kind.usesLab ? m_lab->scene : sampleFor(kind), {larger * size().width(), {}}, {},
                             kind.usesLab ? m_lab->data : nullptr);
            return;
        }
}

void FigurePictures::measureLab()
{
    if (std::exchange(m_labAsked, true))
        return;
    m_labWork.request([this](const std::stop_token& stop) -> LatestWork::Done {
        auto sample = std::make_shared<const LabSample>(LabSample::measured(stop));
        return [this, sample] {
            m_lab = sample;
            next();
        };
    });
}

void FigurePictures::paint(const Figure& figure)
{
    if (!m_asked)
        return;
    PlotView view;
    view.setTheme(m_theme.plot());
    view.setTextSize(points);
    view.setFigure(wordless(figure));
    QImage image = pictureMemory(size() * larger);
    image.fill(m_theme.plot().background);
    QPainter painter(&image);
    view.paintTo(&painter, size() * larger);
    painter.end();
    const int ratio = larger - 1;
    QPixmap picture = QPixmap::fromImage(image.scaled(size() * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    const std::string id = m_asked->id;
    m_pictures[id] = picture;
    Q_EMIT made(QString::fromStdString(id));
    next();
}

} // namespace rope
