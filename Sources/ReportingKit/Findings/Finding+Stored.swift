/// As stores keep it: the code's name, and the values that only some kinds have as texts by name.
extension Finding: Codable {
    private enum CodingKeys: String, CodingKey {
        case code, severity, place, dataset, set, period, unit, field, found, expected, details, otherPlace,
            occurrences, disagreements, cells
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let values = StoredFindingValues(try container.decode([String: String].self, forKey: .details))
        kind = FindingKind(stored: try container.decode(String.self, forKey: .code), values)
        severity = try container.decode(Severity.self, forKey: .severity)
        place = try container.decode(FindingPlace.self, forKey: .place)
        dataset = try container.decodeIfPresent(DatasetID.self, forKey: .dataset)
        set = try container.decodeIfPresent(UnitSet.self, forKey: .set)
        period = try container.decodeIfPresent(Period.self, forKey: .period)
        unit = try container.decodeIfPresent(UnitCode.self, forKey: .unit)
        field = try container.decodeIfPresent(FieldName.self, forKey: .field)
        found = try container.decodeIfPresent(String.self, forKey: .found)
        expected = try container.decodeIfPresent(String.self, forKey: .expected)
        row = values.text("row")
        column = values.text("column")
        table = values.text("table")
        otherTable = values.text("other_table")
        measure = values.text("measure")
        otherPlace = try container.decodeIfPresent(FindingPlace.self, forKey: .otherPlace)
        occurrences = try container.decode(Int.self, forKey: .occurrences)
        disagreements = try container.decodeIfPresent([Disagreement].self, forKey: .disagreements)
        cells = try container.decodeIfPresent([CellAddress].self, forKey: .cells)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .code)
        try container.encode(severity, forKey: .severity)
        try container.encode(place, forKey: .place)
        try container.encodeIfPresent(dataset, forKey: .dataset)
        try container.encodeIfPresent(set, forKey: .set)
        try container.encodeIfPresent(period, forKey: .period)
        try container.encodeIfPresent(unit, forKey: .unit)
        try container.encodeIfPresent(field, forKey: .field)
        try container.encodeIfPresent(found, forKey: .found)
        try container.encodeIfPresent(expected, forKey: .expected)
        try container.encode(storedValues, forKey: .details)
        try container.encodeIfPresent(otherPlace, forKey: .otherPlace)
        try container.encode(occurrences, forKey: .occurrences)
        try container.encodeIfPresent(disagreements, forKey: .disagreements)
        try container.encodeIfPresent(cells, forKey: .cells)
    }

    /// The values that only some findings have, by the names that stores have them under.
    package var storedValues: [String: String] {
        var values = kind.values
        values.set("row", row)
        values.set("column", column)
        values.set("table", table)
        values.set("other_table", otherTable)
        values.set("measure", measure)
        return values.texts
    }
}
