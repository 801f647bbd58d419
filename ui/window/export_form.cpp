// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_form.h"

#include <algorithm>
#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>

#include "ui/base/plain_text.h"
#include "ui/plot/animation.h"

namespace rope {

namespace {

QSpinBox* numberBox(const char* id, int least, int most, const QString& suffix, const QString& name)
{
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1String(id));
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    return box;
}

void choose(QComboBox* box, const QString& data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

ExportForm::ExportForm(QWidget* parent) : QWidget(parent)
{
    const auto add = [](QComboBox* box, const auto& all, auto id) {
        for (const auto& each : all)
            box->addItem(QCoreApplication::translate("export", each.title), QString::fromLatin1(each.*id));
    };
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_format = addBox(tr("&Format"), "format");
    add(m_format, exportFormats(), &ExportFormat::ending);
    m_purpose = addBox(tr("For &a"), "purpose");
    add(m_purpose, exportPurposes(), &ExportPurpose::id);
    m_purpose->addItem(tr("Size of your own"), QString());
    createSize();
    m_themes = addBox(tr("T&heme"), "theme");
    add(m_themes, plotThemes(), &NamedTheme::id);
    m_transparent = new QCheckBox(tr("Transparent &background"), this);
    m_caption = new QCheckBox(tr("&Caption of the settings"), this);
    m_caption->setObjectName(QStringLiteral("caption"));
    m_transparent->setObjectName(QStringLiteral("transparent"));
    for (QCheckBox* box : {m_transparent, m_caption}) {
        m_form->addRow({}, box);
        connect(box, &QCheckBox::toggled, this, &ExportForm::edited);
    }
    createFolder();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::followFormat);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &ExportForm::followPurpose);
    for (QComboBox* box : {m_format, m_purpose, m_themes})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::edited);
    followPurpose();
    followFormat();
}

QComboBox* ExportForm::addBox(const QString& label, const char* name)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    m_form->addRow(label, box);
    return box;
}

void ExportForm::createSize()
{
    m_width = numberBox("width", 64, 10000, tr(" px"), tr("Width"));
    m_height = numberBox("height", 64, 10000, tr(" px"), tr("Height"));
    m_points = numberBox("points", 4, 100, tr(" pt"), tr("Type size"));
    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new PlainLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    m_form->addRow(tr("Size"), size);
    m_form->addRow(tr("&Type"), m_points);
    for (QSpinBox* box : {m_width, m_height, m_points})
        connect(box, &QSpinBox::valueChanged, this, &ExportForm::edited);
}

void ExportForm::createFolder()
{
    m_folder = new QLineEdit(this);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setAccessibleName(tr("Folder"));
    auto* choose = new QToolButton(this);
    choose->setText(tr("…"));
    choose->setAccessibleName(tr("Choose the folder"));
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    m_form->addRow(tr("Folder"), folder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportForm::edited);
    connect(choose, &QToolButton::clicked, this, [this] {
        if (const QString path = QFileDialog::getExistingDirectory(this, tr("Export to"), m_folder->text());
            !path.isEmpty())
            m_folder->setText(path);
    });
}

void ExportForm::setChoice(const ExportChoice& choice)
{
    const QSignalBlocker once(this);
    m_still = choice.format;
    m_moving = choice.moving;
    choose(m_format, choice.format);
    choose(m_purpose, choice.purpose);
    choose(m_themes, choice.theme);
    m_width->setValue(choice.width);
    m_height->setValue(choice.height);
    m_points->setValue(choice.points);
    m_transparent->setChecked(choice.transparent);
    m_caption->setChecked(choice.caption);
    m_folder->setText(choice.folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                                              : choice.folder);
    followPurpose();
}

ExportChoice ExportForm::choice() const
{
    return {m_format->currentData().toString(),
            m_moving,
            m_purpose->currentData().toString(),
            m_themes->currentData().toString(),
            m_width->value(),
            m_height->value(),
            m_points->value(),
            m_transparent->isChecked(),
            m_caption->isChecked(),
            m_folder->text()};
}

ExportChoice ExportForm::kept() const
{
    ExportChoice out = choice();
    if (findAnimationFormat(out.format))
        out.moving = std::exchange(out.format, m_still);
    return out;
}

void ExportForm::setFolder(const QString& folder)
{
    m_folder->setText(folder);
}

void ExportForm::setMoving(bool moving)
{
    const ExportChoice now = kept();
    m_still = now.format;
    m_moving = now.moving;
    if (!moving)
        choose(m_format, m_still);
    for (int i = m_format->count() - 1; i >= 0; --i)
        if (findAnimationFormat(m_format->itemData(i).toString()))
            m_format->removeItem(i);
    if (!moving || !canAnimate())
        return;
    for (const AnimationFormat& format : animationFormats())
        m_format->addItem(QCoreApplication::translate("export", format.title), QString::fromLatin1(format.ending));
    const AnimationFormat* format = findAnimationFormat(m_moving);
    choose(m_format, QString::fromLatin1((format ? *format : animationFormats().front()).ending));
}

void ExportForm::followFormat()
{
    const QString ending = m_format->currentData().toString();
    const ExportFormat* format = findExportFormat(ending);
    const AnimationFormat* animation = findAnimationFormat(ending);
    const bool isPainted = animation || format->isPainted, isTex = ending == QStringLiteral("tex");
    for (QWidget* each : std::initializer_list<QWidget*>{m_purpose, m_themes})
        each->setEnabled(isPainted);
    m_caption->setEnabled(isPainted && !isTex);
    m_transparent->setEnabled(isPainted && !isTex && (!animation || animation->transparent));
}

void ExportForm::followPurpose()
{
    const ExportPurpose* purpose = findExportPurpose(m_purpose->currentData().toString());
    if (purpose) {
        m_width->setValue(purpose->size.width());
        m_height->setValue(purpose->size.height());
        m_points->setValue(static_cast<int>(purpose->points));
    }
    for (QSpinBox* box : {m_width, m_height, m_points})
        box->setEnabled(!purpose);
}

ExportLook lookOf(const ExportChoice& choice, const QString& settings)
{
    const ExportPurpose* purpose = findExportPurpose(choice.purpose);
    const NamedTheme* theme = findPlotTheme(choice.theme);
    ExportLook out;
    out.size = {choice.width, choice.height};
    out.points = choice.points;
    out.scale = purpose ? purpose->scale : 1;
    out.theme = (theme ? theme : &plotThemes().front())->make();
    const AnimationFormat* animation = findAnimationFormat(choice.format);
    out.transparent = choice.transparent && (!animation || animation->transparent);
    if (choice.caption)
        out.caption = settings;
    return out;
}

} // namespace rope
