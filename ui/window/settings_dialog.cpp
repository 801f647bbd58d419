// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings_dialog.h"

#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/base/language.h"
#include "ui/base/plain_text.h"
#include "ui/widgets/shown_name.h"
#include "ui/window/export_form.h"

namespace rope {

namespace {

constexpr char findWords[] = "findWords"; // what people call it besides

PlainLabel* remark(const QString& text, QWidget* parent)
{
    auto* label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    label->setEnabled(false);
    return label;
}

void choose(QComboBox* box, const QVariant& data)
{
    box->setCurrentIndex(box->findData(data));
}

} // namespace

QString textScaleName(double scale)
{
    return scale == 1 ? SettingsDialog::tr("Usual") : SettingsDialog::tr("%1 %").arg(qRound(100 * scale));
}

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return SettingsDialog::tr("Like the system");
    case ThemeChoice::Light: return SettingsDialog::tr("Light");
    case ThemeChoice::Dark: return SettingsDialog::tr("Dark");
    case ThemeChoice::ContrastLight: return SettingsDialog::tr("High contrast, light");
    case ThemeChoice::ContrastDark: return SettingsDialog::tr("High contrast, dark");
    }
    return {};
}

SettingsDialog::SettingsDialog(Preferences& preferences, QWidget* parent)
    : QDialog(parent), m_preferences(preferences), m_before(preferences.values())
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    auto* tabs = new QTabWidget(this);
    tabs->addTab(createLook(), tr("&Look"));
    tabs->addTab(createWork(), tr("&Work"));
    tabs->addTab(createExport(), tr("&Export"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* usual = buttons->addButton(tr("As &usual"), QDialogButtonBox::ResetRole);
    setTip(usual, tr("Everything as it was when the program was first started"));
    connect(usual, &QPushButton::clicked, this, [this] { m_preferences.set(Preferences::usual()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
    connect(&preferences, &Preferences::changed, this, &SettingsDialog::show);
    show();
}

void SettingsDialog::accept()
{
    QDialog::accept();
    if (const QString id = m_language->currentData().toString(); id != language())
        Q_EMIT languageChosen(id);
}

QComboBox* SettingsDialog::addBox(QWidget* page, const QString& label, const char* name)
{
    auto* box = new QComboBox(page);
    box->setObjectName(QLatin1String(name));
    static_cast<QFormLayout*>(page->layout())->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::edit);
    return box;
}

QCheckBox* SettingsDialog::addCheck(QWidget* page, const QString& text, const char* name)
{
    auto* box = new QCheckBox(text, page);
    box->setObjectName(QLatin1String(name));
    static_cast<QFormLayout*>(page->layout())->addRow({}, box);
    connect(box, &QCheckBox::toggled, this, &SettingsDialog::edit);
    return box;
}

QWidget* SettingsDialog::createLook()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_language = addBox(page, tr("Lan&guage"), "language");
    for (const LanguageChoice& choice : languages())
        m_language->addItem(choice.name, choice.id);
    choose(m_language, language());
    m_theme = addBox(page, tr("&Theme"), "windowTheme");
    for (const ThemeChoice choice : themeChoices)
        m_theme->addItem(themeName(choice), static_cast<int>(choice));
    m_colours = addBox(page, tr("&Colours of curves"), "colours");
    m_colours->addItem(tr("Usual"), false);
    m_colours->addItem(tr("Strong, for projectors"), true);
    m_size = addBox(page, tr("Te&xt size"), "textSize");
    for (const double scale : textScales)
        m_size->addItem(textScaleName(scale), scale);
    m_motion = addCheck(page, tr("Marks &move to where a new method, model or spread has them"), "motion");
    m_hears = addCheck(page, tr("&Hear the selected pair turn while the position moves"), "hears");
    m_reading = addCheck(page, tr("A line &below says what the pointer reads in a figure"), "readingLine");
    form->addRow(remark(
        tr("High contrast: black and white, every control outlined, curves that stand out by 4.5 to 1 and more."),
        page));
    return page;
}

QWidget* SettingsDialog::createWork()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    m_keep = addBox(page, tr("&Keep against a crash"), "keepAfter");
    m_keep->setProperty(findWords, tr("autosave, automatic saving, backup, recovery, journal"));
    m_keep->addItem(tr("half a second after a change"), 500);
    m_keep->addItem(tr("2 seconds after a change"), 2000);
    m_keep->addItem(tr("10 seconds after a change"), 10000);
    m_keep->addItem(tr("a minute after a change"), 60000);
    form->addRow(remark(tr("All work is kept in the background and offered at the next start, also what has no file. "
                           "The file of a document is written by Save alone."),
                        page));
    m_unseen = addCheck(page, tr("Lab: &pause training while no figure of the Lab is shown"), "labPausesUnseen");
    return page;
}

QWidget* SettingsDialog::createExport()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->addWidget(
        remark(tr("What the export of figures begins with. It remembers what was chosen there last."), page));
    m_export = new ExportForm(page);
    column->addWidget(m_export);
    column->addStretch(1);
    connect(m_export, &ExportForm::edited, this, &SettingsDialog::edit);
    return page;
}

void SettingsDialog::show()
{
    m_showing = true;
    const PreferenceValues& v = m_preferences.values();
    choose(m_theme, static_cast<int>(v.theme));
    choose(m_colours, v.strongCurves);
    choose(m_size, v.textScale);
    choose(m_keep, v.keepAfterMs);
    m_motion->setChecked(v.motion);
    m_hears->setChecked(v.hearsPair);
    m_reading->setChecked(v.readingLine);
    m_unseen->setChecked(v.labPausesUnseen);
    if (m_export->choice() != v.exported)
        m_export->setChoice(v.exported);
    m_showing = false;
}

void SettingsDialog::edit()
{
    if (m_showing)
        return;
    m_preferences.change([this](PreferenceValues& v) {
        v.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt());
        v.strongCurves = m_colours->currentData().toBool();
        if (m_size->currentIndex() >= 0)
            v.textScale = m_size->currentData().toDouble();
        if (m_keep->currentIndex() >= 0)
            v.keepAfterMs = m_keep->currentData().toInt();
        v.motion = m_motion->isChecked();
        v.hearsPair = m_hears->isChecked();
        v.readingLine = m_reading->isChecked();
        v.labPausesUnseen = m_unseen->isChecked();
        v.exported = m_export->choice();
    });
}

std::vector<SettingsDialog::Row> SettingsDialog::rows() const
{
    std::vector<Row> out;
    for (const QWidget* input : findChildren<QWidget*>())
        if (isInput(*input))
            out.push_back({shownName(*input), input->objectName(), input->property(findWords).toString()});
    return out;
}

void SettingsDialog::goTo(const QString& name)
{
    auto* input = findChild<QWidget*>(name);
    if (!input)
        return;
    auto* tabs = findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->widget(i)->isAncestorOf(input))
            tabs->setCurrentIndex(i);
    input->setFocus(Qt::ShortcutFocusReason);
}

/// Escape and the window's own button too.
void SettingsDialog::reject()
{
    m_preferences.set(m_before);
    QDialog::reject();
}

} // namespace rope
