import ReportingKit

/// What one file brought to the store, row by row as the store has it.
///
/// For files that name people: the archive keeps a reduced copy of them, which is for people to look at. What was
/// counted from the file cannot be counted from it again, so it is kept beside the copy.
public struct StoredContent: Hashable, Sendable, Codable {
    public struct Table: Hashable, Sendable, Codable {
        public var dataset: String
        /// The place, or of earlier versions the scope.
        public var scope: String
        public var period: String
        public var slot: String
        public var rows: [Row]
    }

    public struct Row: Hashable, Sendable, Codable {
        public var code: String?
        public var validFrom: String?
        public var label: String
        public var name: String
        public var sheet: String
        public var row: Int
        public var isTotal: Bool
        public var values: [Value]

        enum CodingKeys: String, CodingKey {
            case code, label, name, sheet, row, values
            case validFrom = "valid_from"
            case isTotal = "is_total"
        }
    }

    public struct Value: Hashable, Sendable, Codable {
        public var field: String
        public var kind: Int
        public var number: Int64?
        public var scale: Int?
        public var text: String?
        public var cellRow: Int
        public var cellColumn: Int
        public var raw: String?

        enum CodingKeys: String, CodingKey {
            case field, kind, number, scale, text, raw
            case cellRow = "cell_row"
            case cellColumn = "cell_column"
        }
    }

    public struct Line: Hashable, Sendable, Codable {
        public var period: String
        public var section: String
        public var style: String
        public var text: String
        public var paragraph: Int
    }

    /// Of the identifiers of one unit's dossiers.
    public struct Sample: Hashable, Sendable, Codable {
        public var code: String
        public var validFrom: String?
        public var sample: IdentifierSample

        enum CodingKeys: String, CodingKey {
            case code, sample
            case validFrom = "valid_from"
        }
    }

    public var tables: [Table]
    public var lines: [Line]
    /// As JSON.
    public var findings: [String]
    /// Nil where none was made.
    public var samples: [Sample]?
}

extension StoredContent.Value {
    /// As readers see it.
    public var shown: String {
        StoredValue.value(kind: kind, number: number, scale: scale, text: { text }).vietnamese
    }
}
