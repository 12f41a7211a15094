import CXLSXWriter

/// A chart of an ``XLSXWorkbook`` over two neighbouring columns of a sheet: names, and their values.
struct XLSXChart {
    enum Kind: Hashable, Sendable { case bars, line }

    let kind: Kind
    let title: String
    let numberFormat: String
    /// The end of the values' axis; nil where the spreadsheet chooses it.
    let maximum: Double?
    /// The rows of the values, from zero.
    let rows: ClosedRange<Int>
    let nameColumn: Int
    let color: UInt32
    /// The alternative text for screen readers.
    let description: String
}

extension XLSXSheet {
    /// Puts a chart with its corner at a cell, in a box of that size in pixels.
    func insert(_ chart: XLSXChart, _ row: Int, _ column: Int, width: Int, height: Int) throws {
        let (r, c) = try position(row, column)
        let type = chart.kind == .bars ? LXW_CHART_BAR : LXW_CHART_LINE
        guard let drawn = workbook.addChart(UInt8(type.rawValue)), let series = chart_add_series(drawn, nil, nil) else {
            throw WorkbookError.refused(operation: "add a chart to “\(name)”", reason: "out of memory")
        }
        // Bars are horizontal: their names are on the axis that the library calls y.
        let isBars = chart.kind == .bars
        let names = isBars ? drawn.pointee.y_axis : drawn.pointee.x_axis
        let values = isBars ? drawn.pointee.x_axis : drawn.pointee.y_axis
        let (first, _) = try position(chart.rows.lowerBound, chart.nameColumn)
        let (last, nameColumn) = try position(chart.rows.upperBound, chart.nameColumn)
        chart_series_set_categories(series, name, first, nameColumn, last, nameColumn)
        chart_series_set_values(series, name, first, nameColumn + 1, last, nameColumn + 1)
        chart_series_set_name(series, CellText.sanitized(chart.title))
        chart_title_set_name(drawn, CellText.sanitized(chart.title))
        chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        withCStrings([CellStyle.fontName]) { strings in
            var font = lxw_chart_font()
            font.name = strings[0]
            font.size = 12
            font.bold = 1
            chart_title_set_name_font(drawn, &font)
            font.size = 10
            font.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
            chart_axis_set_num_font(names, &font)
            chart_series_set_labels(series)
            chart_series_set_labels_font(series, &font)
        }
        chart_series_set_labels_num_format(series, chart.numberFormat)
        setLook(of: series, chart)
        // The axis of the values is not printed: every bar and point has its value.
        chart_axis_off(values)
        chart_axis_major_gridlines_set_visible(values, 0)
        chart_axis_major_gridlines_set_visible(names, 0)
        chart_axis_set_min(values, 0)
        if let maximum = chart.maximum { chart_axis_set_max(values, maximum) }
        // The first name is above.
        if isBars { chart_axis_set_reverse(names) }
        let result = withCStrings([CellText.sanitized(chart.description)]) { strings in
            var options = lxw_chart_options()
            // 480 × 288 pixels are the library's own size.
            options.x_scale = Double(width) / 480
            options.y_scale = Double(height) / 288
            options.description = strings[0]
            return worksheet_insert_chart_opt(sheet, r, c, drawn, &options)
        }
        try check(result, "insert a chart at", row, column)
    }

    private func setLook(of series: UnsafeMutablePointer<lxw_chart_series>, _ chart: XLSXChart) {
        switch chart.kind {
        case .bars:
            var fill = lxw_chart_fill()
            fill.color = chart.color
            chart_series_set_fill(series, &fill)
            chart_series_set_labels_position(series, UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue))
        case .line:
            var line = lxw_chart_line()
            line.color = chart.color
            line.width = 2
            chart_series_set_line(series, &line)
            chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
            chart_series_set_labels_position(series, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
        }
    }
}
