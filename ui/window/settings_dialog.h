// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include <QDialog>

#include "ui/widgets/preferences.h"

class QCheckBox;
class QComboBox;

namespace rope {

class ExportForm;

inline constexpr std::array textScales{1.0, 1.25, 1.5, 2.0};
inline constexpr std::array themeChoices{ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark,
                                         ThemeChoice::ContrastLight, ThemeChoice::ContrastDark};
QString textScaleName(double scale);
QString themeName(ThemeChoice choice);

/// All preferences in one place. Each works at once; Cancel gives back what there was.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Preferences& preferences, QWidget* parent = nullptr);

    /// What can be set, by the name of its widget.
    struct Row {
        QString label, name, words;
    };
    std::vector<Row> rows() const;
    /// Its page in front, the widget ready.
    void goTo(const QString& name);

public Q_SLOTS:
    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// When the dialog is left: the window is made anew for it.
    void languageChosen(const QString& id);

private:
    QWidget* createLook();
    QWidget* createWork();
    QWidget* createExport();
    QComboBox* addBox(QWidget* page, const QString& label, const char* name);
    QCheckBox* addCheck(QWidget* page, const QString& text, const char* name);
    void show();
    void edit();

    Preferences& m_preferences;
    const PreferenceValues m_before;
    bool m_showing = true; ///< what changes in the boxes is no choice of a person
    QComboBox *m_language = nullptr, *m_theme = nullptr, *m_colours = nullptr, *m_size = nullptr, *m_keep = nullptr;
    QCheckBox *m_motion = nullptr, *m_hears = nullptr, *m_reading = nullptr, *m_unseen = nullptr;
    ExportForm* m_export = nullptr;
};

} // namespace rope
