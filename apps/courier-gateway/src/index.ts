export { courierGateway, startCourierGateway, type CourierGatewayDeps } from './service.ts';
