# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, and the Debian package that scripts/package makes of it.
include(GNUInstallDirs)
set(ID org.ropescope.Ropescope)
set(MADE ${CMAKE_CURRENT_BINARY_DIR}/share)

# The program describes its own command line; gzip -n leaves out the time, so that two builds give the same bytes.
add_custom_command(
    OUTPUT ${MADE}/ropescope.1.gz ${MADE}/ropescope.bash ${MADE}/ropescope.fish ${MADE}/_ropescope
    COMMAND ${CMAKE_COMMAND} -E make_directory ${MADE}
    COMMAND $<TARGET_FILE:ropescope> --describe man > ${MADE}/ropescope.1
    COMMAND gzip -9nf ${MADE}/ropescope.1
    COMMAND $<TARGET_FILE:ropescope> --describe bash > ${MADE}/ropescope.bash
    COMMAND $<TARGET_FILE:ropescope> --describe fish > ${MADE}/ropescope.fish
    COMMAND $<TARGET_FILE:ropescope> --describe zsh > ${MADE}/_ropescope
    DEPENDS ropescope
    VERBATIM)
add_custom_target(ropescope_descriptions ALL DEPENDS ${MADE}/ropescope.1.gz)

# Desktops and docks without SVG take pictures. librsvg leaves out the time: two builds give the same bytes.
find_program(RSVG rsvg-convert REQUIRED) # librsvg2-bin
set(ICON_SIZES 16 22 24 32 48 64 128 256 512)
foreach(size IN LISTS ICON_SIZES)
    set(icon ${MADE}/icons/${size}/${ID}.png)
    add_custom_command(
        OUTPUT ${icon}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${MADE}/icons/${size}
        COMMAND ${RSVG} --width ${size} --height ${size} --output ${icon} ${PROJECT_SOURCE_DIR}/resources/icons/${ID}.svg
        DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/${ID}.svg
        VERBATIM)
    list(APPEND ICONS ${icon})
    install(FILES ${icon} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
add_custom_target(ropescope_icons ALL DEPENDS ${ICONS})

set(ROPESCOPE_PICTURES "" CACHE STRING "Public address of the folder docs/, for the metainfo's screenshots; empty: none")
add_custom_command(
    OUTPUT ${MADE}/${ID}.metainfo.xml
    COMMAND ${CMAKE_COMMAND} -D IN=${PROJECT_SOURCE_DIR}/resources/${ID}.metainfo.xml -D OUT=${MADE}/${ID}.metainfo.xml
            -D PICTURES=${ROPESCOPE_PICTURES} -P ${CMAKE_CURRENT_SOURCE_DIR}/metainfo.cmake
    DEPENDS ${PROJECT_SOURCE_DIR}/resources/${ID}.metainfo.xml metainfo.cmake
    VERBATIM)
add_custom_target(ropescope_metainfo ALL DEPENDS ${MADE}/${ID}.metainfo.xml)

install(TARGETS ropescope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${PROJECT_SOURCE_DIR}/resources/${ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${MADE}/${ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${PROJECT_SOURCE_DIR}/resources/${ID}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${ID}.xml)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/${ID}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${MADE}/ropescope.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${MADE}/ropescope.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ropescope)
install(FILES ${MADE}/ropescope.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${MADE}/_ropescope DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

# The Debian package. Its changelog says what CHANGELOG.md says of this version; the date is that of the sources
# (SOURCE_DATE_EPOCH), never that of the build.
configure_file(${PROJECT_SOURCE_DIR}/resources/packaging/copyright ${MADE}/copyright COPYONLY)
add_custom_command(
    OUTPUT ${MADE}/changelog.gz
    COMMAND ${PROJECT_SOURCE_DIR}/scripts/debian-changelog ${PROJECT_VERSION}
            ${PROJECT_SOURCE_DIR}/CHANGELOG.md > ${MADE}/changelog
    COMMAND gzip -9nf ${MADE}/changelog
    DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/scripts/debian-changelog ${MADE}/ropescope.1.gz
    VERBATIM)
add_custom_target(ropescope_changelog ALL DEPENDS ${MADE}/changelog.gz)
install(FILES ${MADE}/copyright ${MADE}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ropescope)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Ropescope maintainers <maintainers@ropescope.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see what Rotary Position Embeddings do")
set(CPACK_PACKAGE_DESCRIPTION "Ropescope shows how Rotary Position Embeddings (RoPE) turn queries and keys:
the period of every pair, the angle at every position, and how similarity
changes with distance. It opens model configs, applies the published methods
for longer contexts, teaches with lessons that check their answers, and
exports figures and numbers.")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so no library of the program asks for them: the icon engine, and a font to draw with.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ffmpeg, qt6-wayland, shared-mime-info, fonts-wqy-microhei, qt6-translations-l10n")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
