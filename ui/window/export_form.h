// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/plot/export.h"
#include "ui/widgets/preferences.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace rope {

/// As what figures are exported: format, size by purpose, theme, background, caption, folder.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExportForm(QWidget* parent = nullptr);

    void setChoice(const ExportChoice& choice);
    ExportChoice choice() const;
    void setFolder(const QString& folder);
    /// Whether animations are among the formats.
    void setMoving(bool moving);

Q_SIGNALS:
    void edited();

private:
    QComboBox* addBox(const QString& label, const char* name);
    void createSize();
    void createFolder();
    void followFormat();
    void followPurpose();

    QFormLayout* m_form = nullptr;
    QComboBox *m_format = nullptr, *m_purpose = nullptr, *m_themes = nullptr;
    QSpinBox *m_width = nullptr, *m_height = nullptr, *m_points = nullptr;
    QCheckBox *m_transparent = nullptr, *m_caption = nullptr;
    QLineEdit* m_folder = nullptr;
};

/// `settings` is the caption, should one be wanted.
ExportLook lookOf(const ExportChoice& choice, const QString& settings);

} // namespace rope
