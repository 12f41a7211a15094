import ReportingKit

/// What a file turned out to be, told from its bytes.
public typealias FileFormat = DetectedFormat
