import Assembly
import Foundation
import Publishing
import ReportingKit

extension ReportPublisher {
    /// Writes the report and its appendices; returns the files written.
    public func writeReport(_ model: ReportModel) throws -> [URL] {
        []
    }
}
