declare module 'lucide-static/dist/esm/icons/*.mjs';
