// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QDialog>

#include "ui/lessons/course/lesson_files.h"

namespace rope {

/// What is wrong with lesson files: file, line and text, to be read and copied.
class ProblemList : public QDialog
{
    Q_OBJECT

public:
    explicit ProblemList(const std::vector<FileProblem>& problems, QWidget* parent = nullptr);
};

} // namespace rope
