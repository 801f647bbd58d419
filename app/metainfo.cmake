# SPDX-License-Identifier: GPL-3.0-or-later
# The AppStream metainfo as it is installed. AppStream takes screenshots from public addresses only ("web-url-expected"),
# and a clone has none: who publishes docs/ gives its address, and its pictures go in. Without one there are none.
#   cmake -D IN=FILE -D OUT=FILE -D PICTURES=https://… -P metainfo.cmake    PICTURES: of the folder docs/; may be empty
file(READ ${IN} text)
if(PICTURES)
    if(NOT PICTURES MATCHES "^https?://[^ <>&\"]+$")
        message(FATAL_ERROR "ROPESCOPE_PICTURES: ${PICTURES}; allowed: an http or https address of the folder docs/")
    endif()
    string(REGEX REPLACE "/$" "" base "${PICTURES}")
    set(shots "  <screenshots>\n")
    set(type " type=\"default\"")
    foreach(shot IN ITEMS
            "screenshot|Period, angle and similarity of a head, with what was never seen in training"
            "lesson|A lesson with a question that is checked"
            "lab|Small transformers trained in the window, compared by their positions"
            "pictures/compare|Scaling methods beside each other")
        string(REGEX MATCH "^[^|]+" name "${shot}")
        string(REGEX REPLACE "^[^|]+\\|" "" caption "${shot}")
        string(APPEND shots "    <screenshot${type}>\n      <caption>${caption}</caption>\n"
            "      <image type=\"source\" width=\"1600\" height=\"1000\">${base}/${name}.png</image>\n    </screenshot>\n")
        set(type "")
    endforeach()
    string(APPEND shots "  </screenshots>\n")
    string(REPLACE "  <releases>" "${shots}  <releases>" text "${text}")
endif()
file(WRITE ${OUT} "${text}")
