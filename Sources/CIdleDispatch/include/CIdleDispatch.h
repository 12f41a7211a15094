#pragma once
// See idle_dispatch.c: linking this target is all there is to using it.
