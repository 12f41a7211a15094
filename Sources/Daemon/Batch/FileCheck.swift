import Foundation
import Processing
import Recognition
import ReportingKit

/// Reads and checks one file as the daemon would, and keeps nothing.
public struct FileCheck: Sendable {
    private let composition: Composition
    private let period: Period?

    public init(composition: Composition, period: Period? = nil) {
        self.composition = composition
        self.period = period
    }

    public func check(_ file: InputFile) throws -> ProcessedFile {
        composition.processor.process(
            try Data(contentsOf: file.url), context: composition.context(for: file, now: Date(), period: period))
    }
}
