import Synchronization
import Testing

@testable import ReportingKit

/// Templates are read for what uses data only where declarations leave something unused.
struct WholeDataUseTests {
    private struct Module: ProcessorModule {
        let id: ModuleID = "sample"
        let title = "Mẫu"
        let datasets = [
            DatasetDefinition(
                id: "forests", title: "", layout: .unitRows,
                fields: [
                    FieldDefinition("planted", "Trồng mới", type: .count, aggregation: .sum),
                    FieldDefinition("felled", "Khai thác", type: .count, aggregation: .sum),
                ])
        ]
        let figures = [FigureDefinition("planted", "", .total("forests", .subordinates, "planted"))]
    }

    /// Counts how often templates were read.
    private final class Templates: Sendable {
        private let reads = Mutex(0)
        var readCount: Int { reads.withLock { $0 } }

        func use() throws -> WholeDataUse {
            let registry = ModuleRegistry([Module()])
            let dataset = try #require(registry.dataset("forests"))
            let named = try DataReference(["level", "felled"], of: dataset)
            return WholeDataUse(registry) { [self] in
                reads.withLock { $0 += 1 }
                return [named]
            }
        }
    }

    @Test func whatDeclarationsUseAsksForNoTemplate() throws {
        let templates = Templates()
        let use = try templates.use()
        #expect(use.uses("planted", of: "forests") && use.uses("forests") && use.uses("forests", of: .subordinate))
        #expect(templates.readCount == 0)
    }

    @Test func whatTemplatesNameIsUsedAndReadOnce() throws {
        let templates = Templates()
        let use = try templates.use()
        #expect(use.uses("felled", of: "forests") && use.uses("forests", of: .own))
        #expect(!use.uses("burnt", of: "forests") && !use.uses("others"))
        #expect(templates.readCount == 1)
    }
}
