# SPDX-License-Identifier: GPL-3.0-or-later
# QCustomPlot built for Qt 6 from its source, found as Debian's is: put beside it as CMakeLists.txt. See macos.yml.
cmake_minimum_required(VERSION 3.25)
project(qcustomplot CXX)
set(CMAKE_AUTOMOC ON)
find_package(Qt6 REQUIRED COMPONENTS Widgets PrintSupport)
add_library(QCustomPlotQt6 qcustomplot.cpp)
target_link_libraries(QCustomPlotQt6 PUBLIC Qt6::Widgets Qt6::PrintSupport)
target_include_directories(QCustomPlotQt6 INTERFACE $<INSTALL_INTERFACE:include>)
install(TARGETS QCustomPlotQt6 EXPORT QCustomPlotQt6Config)
install(FILES qcustomplot.h DESTINATION include)
install(EXPORT QCustomPlotQt6Config NAMESPACE QCustomPlotQt6:: DESTINATION lib/cmake/QCustomPlotQt6)
