import ReportingKit

extension ExportTable {
    /// One more dossier received and digitised in a commune, with everything that follows from it.
    package func corrected(by more: Int = 1) -> ExportTable {
        var table = self
        let (received, without) = (column("received"), column("received_undigitized"))
        let (digitized, rate) = (column("received_digitized"), column("received_rate"))
        let values = rows[0].values
        let (all, rest) = ((Int(values[received]) ?? 0) + more, (Int(values[without]) ?? 0) + more)
        table.rows[0].values[received] = "\(all)"
        table.rows[0].values[without] = "\(rest)"
        table.rows[0].values[rate] =
            FixedDecimal.percentage(Int(values[digitized]) ?? 0, of: all, decimals: 2)?.description ?? ""
        table.addUp()
        return table
    }
}
