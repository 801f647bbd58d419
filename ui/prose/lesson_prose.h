// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include <QTextEdit>

#include "core/lessons/prose/prose.h"

namespace rope {

/// The text of a lesson as a widget: as high as its text at the present width, selectable, read out as plain text. It
/// scrolls nothing itself; put it into a scroll area. Colours are the palette's.
class ProseView : public QTextEdit
{
public:
    explicit ProseView(QWidget* parent = nullptr);
    ~ProseView() override;

    void setProse(std::vector<ProseBlock> blocks);
    /// The scene whose numbers stand beneath formulas; one without problems. Without any, formulas stand alone.
    void setScene(const Scene& scene);
    /// The same without numbers beneath formulas.
    void setNoScene();
    void setTextSize(double points);
    /// What a screen reader says; formulas by their line with numbers, or by name.
    const QString& spokenText() const { return m_spoken; }

protected:
    bool event(QEvent* event) override;
    /// A word of the glossary says its entry.
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    bool hasFormulas() const;
    void workOut();
    void rebuild();
    void fitHeight();

    std::vector<ProseBlock> m_blocks;
    std::optional<Scene> m_scene;
    std::unique_ptr<const Quantities> m_quantities; ///< of the scene; only when there are formulas
    QString m_spoken;
    double m_points = 0; ///< 0: the widget's font
};

} // namespace rope
