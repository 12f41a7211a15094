/// A name that one declaration introduces and others refer to, written as a literal in declarations.
public protocol DeclaredName: RawRepresentable<String>, Hashable, Comparable, Sendable, Codable,
    ExpressibleByStringLiteral, CustomStringConvertible, CodingKeyRepresentable
{
    init(rawValue: String)
}

extension DeclaredName {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    public init(_ value: String) { self.init(rawValue: value) }
    public var description: String { rawValue }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Names a processor module, `online-services`; also the name of its drop folder.
public struct ModuleID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a dataset, `online_services`; also the first part of its normalized file's name.
public struct DatasetID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a kind of record-level export, `online_dossiers`.
public struct RecordID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names one of the values that a column of records tells apart, `in_person`.
public struct CategoryName: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a field of a dataset, `planted`.
public struct FieldName: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a figure of the report, `forests.whole.planted`; templates use it.
public struct FigureID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a sentence of comparison, `forests.whole`; templates use it.
public struct ComparisonID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names an appendix, `documents_district`; templates use it.
public struct AppendixID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a section of the report that free text can go to, `difficulties`; templates use it.
public struct SectionID: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
