#ifndef SARUAR_CPANGO_SHIM_H
#define SARUAR_CPANGO_SHIM_H

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <hb-subset.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/syscall.h>
#include <unistd.h>

// Swift sees neither the cast macros of GObject nor functions behind _GNU_SOURCE.

static inline PangoFcFontMap *saruar_fontconfig_map(PangoFontMap *map) { return PANGO_FC_FONT_MAP(map); }

// The pattern by which Fontconfig found the font; it belongs to the font.
static inline FcPattern *saruar_pattern(PangoFont *font) { return pango_fc_font_get_pattern(PANGO_FC_FONT(font)); }

// A file that has no name and lives as long as its descriptor; -1 where there is none.
static inline int saruar_memory_file(const char *name) { return (int)syscall(SYS_memfd_create, name, 1U /* MFD_CLOEXEC */); }

#endif
