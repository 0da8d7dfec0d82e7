#!/bin/sh
# Has LibreOffice write the PDFs of this folder anew. They need the fonts DejaVu, Amiri and Noto CJK.
cd "$(dirname "$0")" && soffice --headless --convert-to pdf ./*.fodt
