# SPDX-License-Identifier: GPL-3.0-or-later

# Compiles, without writing code, each of HEADERS in a translation unit that includes nothing else, and each of SOURCES.
#
#   COMPILER LANGUAGE STANDARD   for instance g++ c++ c++17
#   INCLUDE_DIR                  of the headers
#   SOURCE_DIR                   of the sources
#   WORK_DIR                     for the translation units
cmake_minimum_required(VERSION 3.25)

if(NOT HEADERS AND NOT SOURCES)
    message(FATAL_ERROR "Nothing to compile")
endif()

set(units "")
foreach(header IN LISTS HEADERS)
    string(MAKE_C_IDENTIFIER ${header} unit)
    # A header of macros only would leave the unit empty, which C forbids.
    file(WRITE ${WORK_DIR}/${unit}.txt "#include <${header}>\nextern int notEmpty;\n")
    list(APPEND units "${header}|${WORK_DIR}/${unit}.txt")
endforeach()
foreach(source IN LISTS SOURCES)
    list(APPEND units "${source}|${SOURCE_DIR}/${source}")
endforeach()

set(failed 0)
foreach(unit IN LISTS units)
    string(REPLACE "|" ";" unit "${unit}")
    list(GET unit 0 name)
    list(GET unit 1 file)
    execute_process(
        COMMAND ${COMPILER} -fsyntax-only -Wall -Wextra -Wpedantic -Wundef -Wconversion -Wshadow -Werror
            -I${INCLUDE_DIR} -I${SOURCE_DIR} -std=${STANDARD} -x ${LANGUAGE} ${file}
        RESULT_VARIABLE result
        ERROR_VARIABLE errors)
    if(NOT result EQUAL 0)
        math(EXPR failed "${failed} + 1")
        message(NOTICE "${name} does not compile as ${STANDARD}:\n${errors}")
    endif()
endforeach()
if(failed)
    message(FATAL_ERROR "Files that do not compile as ${STANDARD}: ${failed}")
endif()
