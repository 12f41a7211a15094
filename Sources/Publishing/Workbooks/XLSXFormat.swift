import CXLSXWriter

extension CellStyle {
    /// Says the style in the library's terms.
    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, Self.fontName)
        format_set_font_size(format, fontSize)
        if isBold { format_set_bold(format) }
        if isItalic { format_set_italic(format) }
        if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if let color { format_set_font_color(format, color) }
        if let fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, fill)
        }
        if let border = border.line {
            format_set_border(format, border)
            if let borderColor { format_set_border_color(format, borderColor) }
        }
        format_set_align(format, horizontal.alignment)
        format_set_align(format, vertical.alignment)
        if wraps { format_set_text_wrap(format) }
        if indent > 0 { format_set_indent(format, UInt8(min(indent, 15))) }
        switch numberFormat {
        // 49 is the built-in text format (ECMA-376, numFmt), which the library does not look up by its code.
        case NumberFormat.text: format_set_num_format_index(format, 49)
        case let code?: format_set_num_format(format, code)
        case nil: break
        }
        if !isLocked { format_set_unlocked(format) }
    }
}

extension CellStyle.Border {
    fileprivate var line: UInt8? {
        switch self {
        case .none: nil
        case .thin: UInt8(LXW_BORDER_THIN.rawValue)
        case .hairline: UInt8(LXW_BORDER_HAIR.rawValue)
        }
    }
}

extension CellStyle.Horizontal {
    fileprivate var alignment: UInt8 {
        switch self {
        case .general: UInt8(LXW_ALIGN_NONE.rawValue)
        case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
        case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
        case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
        }
    }
}

extension CellStyle.Vertical {
    fileprivate var alignment: UInt8 {
        switch self {
        case .top: UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
        case .center: UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
        case .bottom: UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue)
        }
    }
}
