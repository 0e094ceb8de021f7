#ifndef SARUAR_CPANGO_SHIM_H
#define SARUAR_CPANGO_SHIM_H

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>

#endif
