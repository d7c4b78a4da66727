"""Reports: each turns a situation into a document, and knows no format."""
