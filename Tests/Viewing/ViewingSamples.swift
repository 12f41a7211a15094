import Viewing

/// What tests of several views share stands here.
enum ViewingSamples {}
