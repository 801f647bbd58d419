// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>

#include <QObject>
#include <QPixmap>

#include "ui/base/latest_work.h"
#include "ui/figures/figure_runner.h"

namespace rope {

class AppTheme;
struct LabSample;

/// A small picture of every figure for the menu of figures, made of one scene, off the GUI thread and only when
/// somebody wants them. One for all menus.
class FigurePictures : public QObject
{
    Q_OBJECT

public:
    /// Those of the program's one theme.
    static FigurePictures& of(AppTheme& theme);
    ~FigurePictures() override;
    static QSize size() { return {104, 66}; }

    /// Null while it is not made yet.
    QPixmap picture(const std::string& figureId) const;
    /// Makes those that are missing, one after the other; made() tells of each.
    void make();

Q_SIGNALS:
    void made(const QString& figureId);

private:
    explicit FigurePictures(AppTheme& theme);
    void next();
    void measureLab();
    void paint(const Figure& figure);

    AppTheme& m_theme;
    FigureRunner m_runner;
    LatestWork m_labWork{Lane::Scans};
    bool m_labAsked = false;
    std::shared_ptr<const LabSample> m_lab; ///< once it is measured
    const FigureKind* m_asked = nullptr;
    std::map<std::string, QPixmap> m_pictures;
};

} // namespace rope
