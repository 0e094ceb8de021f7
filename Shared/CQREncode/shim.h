#ifndef SARUAR_CQRENCODE_SHIM_H
#define SARUAR_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
