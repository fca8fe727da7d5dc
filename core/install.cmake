# SPDX-License-Identifier: MIT
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/winsnmp)

install(TARGETS winsnmp
    EXPORT winsnmpTargets
    LIBRARY COMPONENT library NAMELINK_COMPONENT development
    FILE_SET HEADERS COMPONENT development)
install(EXPORT winsnmpTargets
    NAMESPACE winsnmp::
    DESTINATION ${package_dir}
    COMPONENT development)

configure_package_config_file(winsnmpConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/winsnmpConfig.cmake
    INSTALL_DESTINATION ${package_dir}
    NO_SET_AND_CHECK_MACRO)
get_target_property(library_version winsnmp VERSION)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/winsnmpConfigVersion.cmake
    VERSION ${library_version}
    COMPATIBILITY SameMajorVersion)

# Paths in the pkg-config file hang on where it lies, so that an installed tree may be moved.
set(pc_dir ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH pc_to_prefix ${pc_dir} ${CMAKE_INSTALL_PREFIX})
file(RELATIVE_PATH pc_to_lib ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_LIBDIR})
file(RELATIVE_PATH pc_to_include ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(winsnmp.pc.in winsnmp.pc @ONLY)

install(FILES
    ${CMAKE_CURRENT_BINARY_DIR}/winsnmpConfig.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/winsnmpConfigVersion.cmake
    DESTINATION ${package_dir}
    COMPONENT development)
install(FILES porting.md winsnmp-reference.md examples/windowmessages.c
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/winsnmp
    COMPONENT development)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/winsnmp.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
    COMPONENT development)
