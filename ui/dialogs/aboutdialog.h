// SPDX-License-Identifier: GPL-3.0-or-later
//
// Version and licences.
#pragma once

#include <QDialog>

class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};
