// SPDX-License-Identifier: GPL-3.0-or-later
// One line for each form, one file for each line.
LESSON_FORMAT(moodle)
LESSON_FORMAT(gift)
LESSON_FORMAT(md)
LESSON_FORMAT(qti)
